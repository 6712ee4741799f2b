package amur.terminology;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * What the forms of a Russian word share, by its endings.
 *
 * <p>Unlike the common Snowball stemmer it undoes the fleeting vowel (станок, станков; палец, пальцы; масло, масел), which the
 * names of goods are full of, and leaves suffixes alone, so that "сварка" and "сварной" stay two words: the thesaurus says what
 * belongs together.
 */
final class RussianStems {
    private static final String VOWELS = "аеиоуыэюя";
    private static final int LONGEST_ENDING = 4;

    private static final Set<String> ENDINGS = new HashSet<>(
            Arrays.asList(("ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ых их ую юю ыми ими ою ею "
                            + "а я о е и ы у ю ь й ам ям ами ями ах ях ов ев ей ью ия ии ию ием ий иям иями иях ие "
                            + "ья ье ьев ьям ьями ьях иев иею ией ием")
                    .split(" ")));

    private RussianStems() {}

    static String of(String form) {
        String word = form;
        int length = word.length();
        if (length > 6 && (word.endsWith("ся") || word.endsWith("сь"))) {
            word = word.substring(0, length -= 2);
        }
        for (int cut = Math.min(LONGEST_ENDING, length - 2); cut > 0; cut--) {
            int rest = length - cut;
            if (ENDINGS.contains(word.substring(rest)) && (rest > 2 || hasVowel(word, rest))) {
                return fleeting(word.substring(0, rest));
            }
        }
        return fleeting(word);
    }

    private static boolean hasVowel(String word, int end) {
        for (int i = 0; i < end; i++) {
            if (VOWELS.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Without the vowel that comes and goes before a last к, ц, л or н, and without the soft sign that stands for it. */
    private static String fleeting(String stem) {
        int n = stem.length();
        if (n < 4) {
            return stem;
        }
        char last = stem.charAt(n - 1);
        char before = stem.charAt(n - 2);
        if ("кцлн".indexOf(last) >= 0 && (before == 'о' || before == 'е' || before == 'ь')) {
            boolean vowelElsewhere = hasVowel(stem, n - 2);
            if (vowelElsewhere && VOWELS.indexOf(stem.charAt(n - 3)) < 0) {
                return stem.substring(0, n - 2) + last;
            }
        }
        return stem;
    }
}
