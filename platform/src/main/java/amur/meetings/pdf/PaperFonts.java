package amur.meetings.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Chunk;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/**
 * Noto Sans for Latin and Cyrillic, Noto Sans SC for Chinese. Each run of a text gets the font of its script; signs that both have,
 * such as quotation marks and dashes, go with the letters before them, because a Chinese dash is wider than a Latin one. A sign that
 * neither has becomes a geta mark (〓), which printers have always set for it, and never an empty box.
 */
final class PaperFonts {
    private static final int GETA = 0x3013;

    private final BaseFont latin;
    private final BaseFont chinese;
    private final BaseFont latinHeavy;
    private final BaseFont chineseHeavy;

    private PaperFonts() {
        latin = load("noto-sans/NotoSans-Regular.ttf");
        latinHeavy = load("noto-sans/NotoSans-SemiBold.ttf");
        chinese = load("noto-sans-sc/NotoSansSC-Regular.ttf");
        chineseHeavy = load("noto-sans-sc/NotoSansSC-SemiBold.ttf");
    }

    /** Read once, when the first paper is asked for: 20 MB of fonts that a node without papers need not hold. */
    private static final class Once {
        static final PaperFonts FONTS = new PaperFonts();
    }

    static PaperFonts get() {
        return Once.FONTS;
    }

    private static BaseFont load(String name) {
        try (InputStream in =
                Objects.requireNonNull(PaperFonts.class.getResourceAsStream("/fonts-print/" + name), name)) {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException("Not a font that can be embedded: " + name, e);
        }
    }

    Font plain(float size) {
        return new Font(latin, size);
    }

    Phrase phrase(String text, float size, boolean heavy, Color colour) {
        var phrase = new Phrase();
        phrase.setFont(plain(size));
        phrase.setLeading(size * 1.4f);
        add(phrase, text, size, heavy, colour);
        return phrase;
    }

    void add(Phrase phrase, String text, float size, boolean heavy, Color colour) {
        int[] signs = clean(text).codePoints().toArray();
        var run = new StringBuilder();
        boolean inChinese = signs.length > 0 && beginsChinese(signs);
        for (int sign : signs) {
            boolean wanted = isChinese(sign) || inChinese && !isLetter(sign);
            boolean found = wanted ? has(chinese, sign) || !has(latin, sign) : !has(latin, sign);
            if (found != inChinese) {
                flush(phrase, run, inChinese, size, heavy, colour);
                inChinese = found;
            }
            run.appendCodePoint(has(inChinese ? chinese : latin, sign) ? sign : GETA);
        }
        flush(phrase, run, inChinese, size, heavy, colour);
    }

    private void flush(Phrase phrase, StringBuilder run, boolean inChinese, float size, boolean heavy, Color colour) {
        if (!run.isEmpty()) {
            BaseFont face = inChinese ? (heavy ? chineseHeavy : chinese) : heavy ? latinHeavy : latin;
            phrase.add(new Chunk(run.toString(), new Font(face, size, Font.NORMAL, colour)));
            run.setLength(0);
        }
    }

    /** Whether the first letter of a text is Chinese: signs before it, such as an opening quotation mark, go with it. */
    private static boolean beginsChinese(int[] signs) {
        for (int sign : signs) {
            if (isChinese(sign) || isLetter(sign)) {
                return isChinese(sign);
            }
        }
        return false;
    }

    private static boolean isChinese(int sign) {
        return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN
                || sign >= 0x3000 && sign <= 0x30FF
                || sign >= 0xFF00 && sign <= 0xFFEF;
    }

    /** Letters, figures and plain ASCII signs: they have a shape of their own in the Latin font. */
    private static boolean isLetter(int sign) {
        return (Character.isLetterOrDigit(sign) || sign > ' ' && sign < 0x7F) && !isChinese(sign);
    }

    private static boolean has(BaseFont font, int sign) {
        return font.charExists(sign);
    }

    /** Without what has no shape: control signs, marks of direction, joiners. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
                .replaceAll("\\p{Cf}+", "")
                .strip();
    }
}
