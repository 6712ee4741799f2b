package amur.terminology;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CC-CEDICT: {@code Traditional Simplified [pin1 yin1] /gloss/gloss/}. */
final class CedictFile {
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+) \\[[^\\]]*\\] /(.*)/\\s*");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]|\\{[^}]*\\}");
    private static final Pattern REFERENCE = Pattern.compile(
            "\\b(CL:|surname |variant of|see |abbr\\. for|used in|old variant|erhua|also written|Japanese variant).*");
    private static final int MOST_WORDS = 4;

    private CedictFile() {}

    static void read(Path file, List<Dictionaries.Entry> entries) throws IOException {
        int number = 0;
        int read = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank() || line.charAt(0) == '#') {
                continue;
            }
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new FormatException(file + ", line " + number + ": not an entry of CC-CEDICT");
            }
            read++;
            for (String gloss : parts.group(3).split("[/;]")) {
                add(parts.group(2), gloss, entries);
            }
        }
        if (read == 0) {
            throw new FormatException(file + ": no entry in it");
        }
    }

    static List<String> lines(Path file) throws IOException {
        try {
            return TextLines.of(file);
        } catch (CharacterCodingException e) {
            throw new FormatException(file + ": not UTF-8 text");
        }
    }

    private static void add(String chinese, String gloss, List<Dictionaries.Entry> entries) {
        String plain = BRACKETS.matcher(gloss).replaceAll(" ").strip();
        if (REFERENCE.matcher(plain).find()) {
            return;
        }
        plain = plain.startsWith("to ") ? plain.substring(3) : plain;
        if (!plain.isEmpty() && plain.split("\\s+").length <= MOST_WORDS) {
            entries.add(new Dictionaries.Entry(Tongue.ZH, chinese, Tongue.EN, plain));
        }
    }
}
