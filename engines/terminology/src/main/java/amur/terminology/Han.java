package amur.terminology;

import com.ibm.icu.text.Transliterator;

/** Chinese characters: which they are, and Traditional made Simplified, one by one. */
final class Han {
    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9fff;

    /** Filled at first use; ICU needs some tens of milliseconds for it, and Simplified text never asks. */
    private static final class Table {
        static final char[] SIMPLIFIED = simplified();

        private static char[] simplified() {
            Transliterator converter = Transliterator.getInstance("Traditional-Simplified");
            Transliterator back = Transliterator.getInstance("Simplified-Traditional");
            char[] table = new char[LAST - FIRST + 1];
            for (int c = FIRST; c <= LAST; c++) {
                // A character with a Traditional form of its own is Simplified, whatever the other table says of it
                // (苎).
                String itself = String.valueOf((char) c);
                String one = back.transliterate(itself).equals(itself) ? converter.transliterate(itself) : itself;
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
