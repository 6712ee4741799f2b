package amur.exhibitors.screening;

/**
 * The letters of a word in one number: a bit for a letter that it has, another for one that it has twice. What two words can have in common at
 * most is a matter of two instructions, and so is that they cannot be alike.
 */
final class Letters {
    private static final int KINDS = 32;

    private Letters() {}

    static long of(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            long once = 1L << (text.charAt(i) % KINDS);
            letters |= (letters & once) == 0 ? once : once << KINDS;
        }
        return letters;
    }

    /** At most so many letters of one stand in the other too. */
    static int shared(String one, long oneLetters, String other, long otherLetters) {
        int more = Math.min(one.length() - Long.bitCount(oneLetters), other.length() - Long.bitCount(otherLetters));
        int shared = Long.bitCount(oneLetters & otherLetters) + Math.max(0, more);
        return Math.min(shared, Math.min(one.length(), other.length()));
    }
}
