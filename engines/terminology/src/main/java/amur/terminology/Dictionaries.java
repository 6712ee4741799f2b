package amur.terminology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Dictionaries that lie in a folder of the user's: CC-CEDICT ({@code cedict*.u8}), dictd ({@code NAME.index} with {@code NAME.dict} or
 * {@code NAME.dict.dz}, English to Russian, such as Mueller's), tables ({@code .tsv} with a first line of language codes). Their licences
 * keep them outside the project; what they say counts less than the thesaurus.
 */
public final class Dictionaries {
    /** No dictionary at all. */
    public static final Dictionaries NONE = new Dictionaries(List.of());

    /** One entry: a term and what the dictionary says for it in another language. */
    record Entry(Tongue tongue, String term, Tongue other, String translation) {}

    private final List<Entry> entries;

    Dictionaries(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** How many entries there are. */
    public int size() {
        return entries.size();
    }

    List<Entry> entries() {
        return entries;
    }

    /**
     * Reads every dictionary of a folder.
     *
     * @throws FormatException for a file that is not what its name says, and where the folder holds no dictionary
     */
    public static Dictionaries load(Path folder) throws IOException {
        var entries = new ArrayList<Entry>();
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        boolean any = false;
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(".u8")) {
                CedictFile.read(file, entries);
            } else if (name.endsWith(".index")) {
                DictdFile.read(file, entries);
            } else if (name.endsWith(".tsv")) {
                TableFile.read(file, entries);
            } else {
                continue;
            }
            any = true;
        }
        if (!any) {
            throw new FormatException(folder + ": no dictionary in it (cedict*.u8, *.index with *.dict.dz, *.tsv)");
        }
        return new Dictionaries(entries);
    }
}
