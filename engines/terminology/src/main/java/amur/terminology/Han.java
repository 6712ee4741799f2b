package amur.terminology;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** Chinese characters: which they are, and Traditional made Simplified, one by one. */
final class Han {
    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9fff;
    /** In both sets, and meant as Traditional where they turn up in the names of goods: dry, borrow, clear. */
    private static final String BOTH = "乾藉瞭";

    /** Filled at first use; ICU needs some tens of milliseconds for it, and Simplified text never asks. */
    private static final class Table {
        static final char[] SIMPLIFIED = simplified();

        private static char[] simplified() {
            Transliterator converter = Transliterator.getInstance("Traditional-Simplified");
            CharsetEncoder simplifiedSet =
                    Charset.isSupported("GB2312") ? Charset.forName("GB2312").newEncoder() : null;
            char[] table = new char[LAST - FIRST + 1];
            for (int c = FIRST; c <= LAST; c++) {
                String itself = String.valueOf((char) c);
                // Of the set of Simplified characters (GB 2312) only a few are Traditional forms as well.
                boolean own = simplifiedSet != null && simplifiedSet.canEncode((char) c) && BOTH.indexOf(c) < 0;
                String one = own ? itself : converter.transliterate(itself);
                table[c - FIRST] = one.length() == 1 ? one.charAt(0) : (char) c;
            }
            return table;
        }
    }

    private Han() {}

    static boolean is(int codePoint) {
        return codePoint >= FIRST && codePoint <= LAST
                || codePoint >= 0x20000 && codePoint <= 0x3ffff
                || codePoint == '〇';
    }

    static int simplified(int codePoint) {
        return codePoint >= FIRST && codePoint <= LAST ? Table.SIMPLIFIED[codePoint - FIRST] : codePoint;
    }

    static boolean isTraditional(int codePoint) {
        return simplified(codePoint) != codePoint;
    }
}
