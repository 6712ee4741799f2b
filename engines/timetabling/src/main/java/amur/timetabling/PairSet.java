package amur.timetabling;

import java.util.Arrays;

/** A set of unordered pairs of numbers: open addressing in one array of longs. */
final class PairSet {
    private static final long EMPTY = -1;

    private long[] slots = new long[32];
    private int size;

    PairSet() {
        Arrays.fill(slots, EMPTY);
    }

    /** Whether the pair is new. */
    boolean add(int x, int y) {
        if (size * 2 >= slots.length) {
            long[] old = slots;
            slots = new long[old.length * 2];
            Arrays.fill(slots, EMPTY);
            for (long key : old) {
                if (key != EMPTY) {
                    slots[find(key)] = key;
                }
            }
        }
        long key = (long) Math.min(x, y) << 32 | Math.max(x, y);
        int i = find(key);
        if (slots[i] == key) {
            return false;
        }
        slots[i] = key;
        size++;
        return true;
    }

    private int find(long key) {
        int mask = slots.length - 1;
        int i = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (slots[i] != EMPTY && slots[i] != key) {
            i = (i + 1) & mask;
        }
        return i;
    }
}
