package amur.exhibitors.screening;

import amur.exhibitors.screening.NameForms.Form;
import amur.exhibitors.screening.NameForms.Word;
import java.util.List;

/**
 * How alike two names are, from 0 to 1: the best over their forms of two comparisons.
 *
 * <p><em>Word by word</em>, in any order: each word of either side counts with the Jaro–Winkler likeness of its best partner on the
 * other side (Winkler 1990), or with nothing where that is below {@value #WORD}; common words weigh {@value #COMMON}, an initial
 * stands for any word that begins with it. <em>As one piece</em>, for names that are cut into words in different ways: 1 minus the edit
 * distance (Levenshtein) over the longer length; so are two names in Han, sign by sign.
 *
 * <p>From {@link #THRESHOLD} on somebody is asked. It is set for recall: a question too many costs a minute, one too few may cost the
 * fair its name. What it finds and misses on labelled names stands in {@code ScreeningQualityTest}.
 */
final class NameLikeness {
    static final double THRESHOLD = 0.88;

    private static final double WORD = 0.92;
    private static final double COMMON = 0.15;
    private static final double INITIAL = 0.4;
    private static final double INITIAL_LIKENESS = 0.95;
    private static final int SHORTEST_PIECE = 5;

    private NameLikeness() {}

    static double of(NameForms one, NameForms other) {
        double best = 0;
        for (Form a : one.forms()) {
            for (Form b : other.forms()) {
                if (comparable(one, a, other, b)) {
                    best = Math.max(best, of(a, b));
                }
            }
        }
        return best;
    }

    /** Two names in Han only as they are written, others only by their sound. */
    static boolean comparable(NameForms one, Form form, NameForms other, Form otherForm) {
        boolean bothHan = one.han() && other.han();
        return form.han() == bothHan && otherForm.han() == bothHan;
    }

    /** Whether two forms may reach the threshold, judged by their letters alone: nearly all that share a few threes do not. */
    static boolean canReach(Form one, Form other) {
        int longer = Math.max(one.solid().length(), other.solid().length());
        int shared = Letters.shared(one.solid(), one.letters(), other.solid(), other.letters());
        if (shared >= THRESHOLD * longer) {
            return true;
        }
        if (one.han()) {
            return false;
        }
        double weight = 0;
        double can = 0;
        for (int side = 0; side < 2; side++) {
            List<Word> mine = side == 0 ? one.words() : other.words();
            List<Word> theirs = side == 0 ? other.words() : one.words();
            for (Word word : mine) {
                double counts = counts(word);
                weight += counts;
                for (Word candidate : theirs) {
                    if (canBeAlike(word, candidate)) {
                        can += counts;
                        break;
                    }
                }
            }
        }
        return can >= THRESHOLD * weight;
    }

    private static double counts(Word word) {
        return word.common() ? COMMON : word.text().length() == 1 ? INITIAL : 1;
    }

    /** The Jaro likeness grows with the letters in common, the one of Winkler adds four tenths of the rest at most. */
    private static boolean canBeAlike(Word one, Word other) {
        double a = one.text().length();
        double b = other.text().length();
        if (a == 1 || b == 1) {
            return one.text().charAt(0) == other.text().charAt(0);
        }
        int shared = Letters.shared(one.text(), one.letters(), other.text(), other.letters());
        double jaro = (shared / a + shared / b + 1) / 3;
        return jaro + 0.4 * (1 - jaro) >= WORD;
    }

    static double of(Form one, Form other) {
        if (one.han()) {
            String a = one.solid();
            String b = other.solid();
            return 1 - (double) distance(a, b) / Math.max(1, Math.max(a.length(), b.length()));
        }
        return Math.max(wordByWord(one.words(), other.words()), asOnePiece(one.solid(), other.solid()));
    }

    private static double wordByWord(List<Word> one, List<Word> other) {
        double weight = 0;
        double like = 0;
        for (int side = 0; side < 2; side++) {
            List<Word> mine = side == 0 ? one : other;
            List<Word> theirs = side == 0 ? other : one;
            for (Word word : mine) {
                double best = 0;
                for (Word candidate : theirs) {
                    best = Math.max(best, wordLikeness(word.text(), candidate.text()));
                }
                double counts = counts(word);
                weight += counts;
                like += best < WORD ? 0 : counts * best;
            }
        }
        return weight == 0 ? 0 : like / weight;
    }

    private static double wordLikeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0) ? INITIAL_LIKENESS : 0;
        }
        return jaroWinkler(one, other);
    }

    static double jaroWinkler(String one, String other) {
        int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        var taken = new boolean[other.length()];
        var matched = new StringBuilder();
        for (int i = 0; i < one.length(); i++) {
            for (int j = Math.max(0, i - window); j < Math.min(other.length(), i + window + 1); j++) {
                if (!taken[j] && one.charAt(i) == other.charAt(j)) {
                    taken[j] = true;
                    matched.append(one.charAt(i));
                    break;
                }
            }
        }
        int matches = matched.length();
        if (matches == 0) {
            return 0;
        }
        int crossed = 0;
        int k = 0;
        for (int j = 0; j < other.length(); j++) {
            if (taken[j] && matched.charAt(k++) != other.charAt(j)) {
                crossed++;
            }
        }
        double jaro = ((double) matches / one.length()
                        + (double) matches / other.length()
                        + (matches - crossed / 2.0) / matches)
                / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(one.length(), other.length()))
                && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static double asOnePiece(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        if (Math.min(one.length(), other.length()) < SHORTEST_PIECE) {
            return one.equals(other) && longer > 0 ? 1 : 0;
        }
        return 1 - (double) distance(one, other) / longer;
    }

    static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                row[j] = Math.min(
                        Math.min(above, row[j - 1]) + 1, diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1));
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
