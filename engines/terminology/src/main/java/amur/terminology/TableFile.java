package amur.terminology;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table with tabs: the first line names the languages of its columns ({@code en TAB ru}), each other line one thing. */
final class TableFile {
    private TableFile() {}

    static void read(Path file, List<Dictionaries.Entry> entries) throws IOException {
        List<String> lines = CedictFile.lines(file);
        var tongues = new ArrayList<Tongue>();
        for (String code : (lines.isEmpty() ? "" : lines.getFirst()).split("\t")) {
            tongues.add(Tongue.find(code.strip())
                    .orElseThrow(() -> new FormatException(file + ", line 1: \"" + code.strip()
                            + "\" is no language; en, ru, zh with a tab between")));
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] terms = line.split("\t", -1);
            for (int i = 0; i < Math.min(terms.length, tongues.size()); i++) {
                for (int j = i + 1; j < Math.min(terms.length, tongues.size()); j++) {
                    add(tongues.get(i), terms[i], tongues.get(j), terms[j], entries);
                }
            }
        }
    }

    private static void add(
            Tongue one, String terms, Tongue other, String translations, List<Dictionaries.Entry> entries) {
        for (String term : terms.split("[;；]")) {
            for (String translation : translations.split("[;；]")) {
                if (!term.isBlank() && !translation.isBlank() && one != other) {
                    entries.add(new Dictionaries.Entry(one, term.strip(), other, translation.strip()));
                }
            }
        }
    }
}
