package amur.web.files;

import amur.shared.Tsv;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much a text looks like one that people write: 1 for a good text in Chinese, Russian or English, near 0 for one read in the wrong
 * encoding. Strict decoding alone does not tell: almost any bytes are valid Windows-1251, and many Russian words are valid GB18030.
 *
 * <p>Every letter outside ASCII counts. A Chinese character is worth more the more frequent it is. A Russian word is worth the share of
 * its pairs of letters that occur in Russian, and little when capitals stand in the middle of it, which is what KOI8-R and Windows-1251
 * make of each other. Control characters, private use and boxes are worth less than nothing.
 */
final class Plausibility {
    private static final Map<String, String> LETTERS = Tsv.read(
                    Objects.requireNonNull(Plausibility.class.getResourceAsStream("letters.tsv")), "letters.tsv")
            .rows()
            .stream()
            .collect(Collectors.toMap(row -> row.get("language"), row -> row.get("letters")));
    private static final Set<String> PAIRS = pairs(Objects.requireNonNull(LETTERS.get("ru")));
    private static final Set<Integer> FREQUENT =
            Objects.requireNonNull(LETTERS.get("zh")).codePoints().boxed().collect(Collectors.toSet());
    private static final String MARKS = "«»–—“”‘’„…№°•·×€£¥©®™§\u00a0“”、。，；：？！（）《》【】「」『』〈〉～￥·—…％＋－／＆";
    /** A look at the beginning is enough. */
    private static final int MOST = 20_000;

    private double sum;
    private int count;

    private Plausibility() {}

    /** From 0 to 1; 1 for text without any letter outside ASCII. */
    static double of(String text) {
        var measure = new Plausibility();
        int end = Math.min(text.length(), MOST);
        int position = 0;
        while (position < end) {
            int c = text.codePointAt(position);
            if (isCyrillic(c)) {
                int start = position;
                while (position < end && isCyrillic(text.charAt(position))) {
                    position++;
                }
                measure.word(text.substring(start, position));
            } else {
                measure.single(c);
                position += Character.charCount(c);
            }
        }
        return measure.count == 0 ? 1 : Math.clamp(measure.sum / measure.count, 0, 1);
    }

    private void single(int c) {
        if (c < 0x80) {
            if (c < 0x20 && c != '\t' && c != '\r' && c != '\n') {
                add(-2, 1);
            }
        } else if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
            add(FREQUENT.contains(c) ? 1 : isOfFirstLevel(c) ? 0.6 : 0.1, 1);
        } else if (MARKS.indexOf(c) < 0) {
            // a letter of Western names is neither here nor there; symbols, boxes and other alphabets are not expected
            int type = Character.getType(c);
            boolean impossible =
                    type == Character.CONTROL || type == Character.PRIVATE_USE || type == Character.UNASSIGNED;
            add(impossible ? -2 : c < 0x250 && Character.isLetter(c) ? 0.45 : 0, 1);
        }
    }

    private void word(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
        if (word.length() == 1) {
            add("авикосуяю".contains(lower) ? 0.8 : 0.4, 1);
            return;
        }
        int known = 0;
        for (int i = 1; i < lower.length(); i++) {
            known += PAIRS.contains(lower.substring(i - 1, i + 1)) ? 1 : 0;
        }
        add((hasNaturalCase(word) ? 1 : 0.25) * known / (lower.length() - 1), word.length());
    }

    private void add(double worth, int letters) {
        sum += worth * letters;
        count += letters;
    }

    /** All small, all capital, or small after the first. */
    private static boolean hasNaturalCase(String word) {
        String rest = word.substring(1);
        return rest.equals(rest.toLowerCase(Locale.ROOT)) || word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static boolean isCyrillic(int c) {
        return c >= 'А' && c <= 'я' || c == 'Ё' || c == 'ё';
    }

    /** One of the 3,755 characters that GB 2312 lists first: those of everyday use. */
    private static boolean isOfFirstLevel(int c) {
        byte[] code = Character.toString(c).getBytes(TextEncoding.GB18030.charset());
        int row = code[0] & 0xff;
        return code.length == 2 && row >= 0xb0 && row <= 0xd7 && (code[1] & 0xff) >= 0xa1;
    }

    private static Set<String> pairs(String runTogether) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < runTogether.length(); i += 2) {
            pairs.add(runTogether.substring(i, i + 2));
        }
        return pairs;
    }
}
