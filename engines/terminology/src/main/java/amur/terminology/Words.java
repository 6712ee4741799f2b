package amur.terminology;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes text apart into {@linkplain Token tokens}: words of Cyrillic or Latin script, single Chinese characters. */
public final class Words {
    /** Longer words are cut: no term needs them, and a hostile text shall not cost more than its length. */
    private static final int LONGEST = 64;

    private Words() {}

    /** The tokens of a text in their order; punctuation and spaces part them and are left out. */
    public static List<Token> of(String text) {
        var tokens = new ArrayList<Token>(text.length() / 4 + 4);
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int after = at + Character.charCount(c);
            if (Han.is(c)) {
                String form = Character.toString(Han.simplified(c));
                tokens.add(new Token(form, form, Tongue.ZH, at, after));
                at = after;
            } else if (Character.isLetterOrDigit(c)) {
                Tongue tongue = tongue(c);
                int end = after;
                while (end < text.length()) {
                    int next = text.codePointAt(end);
                    if (!isMark(next) && (!Character.isLetterOrDigit(next) || Han.is(next) || tongue(next) != tongue)) {
                        break;
                    }
                    end += Character.charCount(next);
                }
                add(tokens, text, at, end, tongue);
                at = end;
            } else {
                at = after;
            }
        }
        return tokens;
    }

    private static void add(List<Token> tokens, String text, int start, int end, Tongue tongue) {
        String form = form(text.substring(start, Math.min(end, start + LONGEST)));
        if (form.isEmpty()) {
            return;
        }
        // The s of "tailors' and men's" is no word.
        if (tongue == Tongue.EN && form.equals("s") && start > 0 && "'’".indexOf(text.charAt(start - 1)) >= 0) {
            return;
        }
        String stem = tongue == Tongue.RU ? RussianStems.of(form) : EnglishStems.of(form);
        tokens.add(new Token(form, stem, tongue, start, end));
    }

    /** One word as it is compared: lower case, ё as е, without accents, full-width letters made ordinary. */
    static String form(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            char c = word.charAt(i);
            plain = c >= 'a' && c <= 'z' || c >= 'а' && c <= 'я' || c >= '0' && c <= '9';
        }
        if (plain) {
            return word;
        }
        String lower = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var form = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c == 'ё') {
                form.append('е');
            } else if (c == 'й' || c < 0x80 || c >= 0x400 && !isMark(c)) {
                form.append(c);
            } else if (!isMark(c)) {
                appendBare(form, c);
            }
        }
        return form.toString();
    }

    /** A Latin letter without its accents. */
    private static void appendBare(StringBuilder form, char letter) {
        String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        for (int i = 0; i < parts.length(); i++) {
            if (!isMark(parts.charAt(i))) {
                form.append(parts.charAt(i));
            }
        }
    }

    private static boolean isMark(int c) {
        return c >= 0x300 && c < 0x370;
    }

    private static Tongue tongue(int c) {
        return c >= 0x400 && c < 0x530 ? Tongue.RU : Tongue.EN;
    }
}
