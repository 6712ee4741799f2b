package amur.terminology;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A dictionary of dictd, English to Russian: an index of {@code word TAB offset TAB length} in its base 64, and the text, packed or not. */
final class DictdFile {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    /** Marks of grammar and field (_мор.), pronunciation, brackets. */
    private static final Pattern NOISE = Pattern.compile("_[\\p{L}.]+|\\[[^\\]]*\\]|\\([^)]*\\)");

    private static final Pattern NUMBERING = Pattern.compile("\\d+[).>]|\\b\\p{L}\\)");

    private static final Pattern RUSSIAN = Pattern.compile("[\\p{IsCyrillic}][\\p{IsCyrillic} \\-]*");
    private static final int MOST_WORDS = 3;
    private static final int MOST_PER_ENTRY = 12;
    private static final int LONGEST_TEXT = 200_000_000;

    private DictdFile() {}

    static void read(Path index, List<Dictionaries.Entry> entries) throws IOException {
        byte[] text = text(index);
        int number = 0;
        for (String line : CedictFile.lines(index)) {
            number++;
            String[] fields = line.split("\t");
            if (line.isBlank() || line.startsWith("00")) {
                continue;
            }
            if (fields.length < 3) {
                throw new FormatException(index + ", line " + number + ": not word, offset and length");
            }
            long offset = number(fields[1]);
            long length = number(fields[2]);
            if (offset < 0 || length < 0 || offset + length > text.length) {
                throw new FormatException(index + ", line " + number + ": points beyond the text");
            }
            add(fields[0], new String(text, (int) offset, (int) length, StandardCharsets.UTF_8), entries);
        }
    }

    private static byte[] text(Path index) throws IOException {
        String name = index.getFileName().toString().replaceFirst("\\.index$", "");
        Path plain = index.resolveSibling(name + ".dict");
        if (Files.exists(plain)) {
            return Files.readAllBytes(plain);
        }
        Path packed = index.resolveSibling(name + ".dict.dz");
        if (!Files.exists(packed)) {
            throw new FormatException(index + ": neither " + name + ".dict nor " + name + ".dict.dz beside it");
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(packed)))) {
            return in.readNBytes(LONGEST_TEXT);
        } catch (ZipException | EOFException e) {
            throw new FormatException(packed + ": damaged or cut off");
        }
    }

    private static long number(String text) {
        long n = 0;
        for (int i = 0; i < text.length() && i < 9; i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0) {
                return -1;
            }
            n = n * 64 + digit;
        }
        return n;
    }

    private static String plain(String article) {
        return NUMBERING.matcher(NOISE.matcher(article).replaceAll(" ")).replaceAll(";");
    }

    private static void add(String word, String article, List<Dictionaries.Entry> entries) {
        int newline = article.indexOf('\n');
        String body = newline < 0 ? "" : plain(article.substring(newline));
        int added = 0;
        for (String piece : body.split("[,;:.]|\\n\\s*\\n")) {
            String plain = piece.strip().replaceAll("\\s+", " ");
            Matcher russian = RUSSIAN.matcher(plain);
            if (russian.matches()
                    && plain.split(" ").length <= MOST_WORDS
                    && plain.length() > 2
                    && added++ < MOST_PER_ENTRY) {
                entries.add(new Dictionaries.Entry(Tongue.EN, word, Tongue.RU, plain));
            }
        }
    }
}
