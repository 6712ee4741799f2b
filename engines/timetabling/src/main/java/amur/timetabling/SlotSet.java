package amur.timetabling;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An immutable set of slots, numbered 0… across the days of the event.
 *
 * <p>{@link #all()} means every slot of whatever event it is used in; the other sets name their slots.
 */
public final class SlotSet {
    /** Larger events are refused: a slot number fits twelve bits. */
    public static final int MAX_SLOTS = 4096;

    private static final SlotSet ALL = new SlotSet(new long[0], true);
    private static final SlotSet NONE = new SlotSet(new long[0], false);

    private final long[] words;
    private final boolean all;

    private SlotSet(long[] words, boolean all) {
        this.words = words;
        this.all = all;
    }

    /** Every slot of the event. */
    public static SlotSet all() {
        return ALL;
    }

    public static SlotSet none() {
        return NONE;
    }

    public static SlotSet of(int... slots) {
        return of(IntStream.of(slots));
    }

    public static SlotSet of(IntStream slots) {
        long[] words = new long[MAX_SLOTS / 64];
        slots.forEach(s -> {
            if (s < 0 || s >= MAX_SLOTS) {
                throw new ProblemException(Fault.SLOT_OUT_OF_RANGE, "slot " + s + " is not in 0-" + (MAX_SLOTS - 1));
            }
            words[s >> 6] |= 1L << s;
        });
        return ofWords(words);
    }

    /** The slots {@code from}, {@code from + 1}, … {@code to - 1}. */
    public static SlotSet range(int from, int to) {
        return of(IntStream.range(from, to));
    }

    static SlotSet ofWords(long[] words) {
        int n = words.length;
        while (n > 0 && words[n - 1] == 0) {
            n--;
        }
        return n == 0 ? NONE : new SlotSet(Arrays.copyOf(words, n), false);
    }

    /** Reads {@code *}, {@code none} or ranges such as {@code 0-7,10-19,24}. */
    public static SlotSet parse(String text) {
        if (text.equals("*")) {
            return ALL;
        }
        if (text.equals("none")) {
            return NONE;
        }
        long[] words = new long[MAX_SLOTS / 64];
        int i = 0;
        while (true) {
            int j = text.indexOf(',', i);
            String part = j < 0 ? text.substring(i) : text.substring(i, j);
            int dash = part.indexOf('-');
            int from = number(dash < 0 ? part : part.substring(0, dash), text);
            int to = dash < 0 ? from : number(part.substring(dash + 1), text);
            if (to < from) {
                throw new ProblemException(Fault.SYNTAX, "slots \"" + text + "\": " + part + " runs backwards");
            }
            for (int s = from; s <= to; s++) {
                words[s >> 6] |= 1L << s;
            }
            if (j < 0) {
                return ofWords(words);
            }
            i = j + 1;
        }
    }

    private static int number(String digits, String text) {
        if (digits.isEmpty() || digits.length() > 9) {
            throw new ProblemException(Fault.SYNTAX, "slots \"" + text + "\" is not a list of numbers and ranges");
        }
        int n = 0;
        for (int i = 0; i < digits.length(); i++) {
            int d = digits.charAt(i) - '0';
            if (d < 0 || d > 9) {
                throw new ProblemException(Fault.SYNTAX, "slots \"" + text + "\" is not a list of numbers and ranges");
            }
            n = n * 10 + d;
        }
        if (n >= MAX_SLOTS) {
            throw new ProblemException(Fault.SLOT_OUT_OF_RANGE, "slot " + n + " is not in 0-" + (MAX_SLOTS - 1));
        }
        return n;
    }

    /** Whether the set is {@link #all()}, that is without naming slots. */
    public boolean isAll() {
        return all;
    }

    public boolean contains(int slot) {
        return all || (slot >= 0 && slot >> 6 < words.length && (words[slot >> 6] >>> slot & 1) != 0);
    }

    /** One past the largest slot named; 0 for {@link #all()} and {@link #none()}. */
    public int end() {
        return words.length == 0 ? 0 : words.length * 64 - Long.numberOfLeadingZeros(words[words.length - 1]);
    }

    /** The slots of the set, ascending, in an event of so many slots. */
    public IntStream slots(int total) {
        return IntStream.range(0, total).filter(this::contains);
    }

    public SlotSet without(SlotSet other, int total) {
        return of(slots(total).filter(s -> !other.contains(s)));
    }

    public SlotSet with(SlotSet other, int total) {
        return of(IntStream.range(0, total).filter(s -> contains(s) || other.contains(s)));
    }

    /** The words of the mask in an event of so many slots: bit {@code s & 63} of word {@code s >> 6}. */
    long[] words(int total) {
        int n = (total + 63) >> 6;
        long[] mask = new long[n];
        if (all) {
            Arrays.fill(mask, -1L);
            if ((total & 63) != 0) {
                mask[n - 1] = (1L << total) - 1;
            }
        } else {
            System.arraycopy(words, 0, mask, 0, Math.min(n, words.length));
        }
        return mask;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof SlotSet other && all == other.all && Arrays.equals(words, other.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words) * 2 + (all ? 1 : 0);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        if (all) {
            return "*";
        }
        StringBuilder text = new StringBuilder();
        int end = end();
        for (int s = 0; s < end; s++) {
            if (contains(s)) {
                int last = s;
                while (contains(last + 1)) {
                    last++;
                }
                text.append(text.isEmpty() ? "" : ",").append(s);
                if (last > s) {
                    text.append('-').append(last);
                }
                s = last;
            }
        }
        return text.isEmpty() ? "none" : text.toString();
    }
}
