package amur.matching;

import java.util.Arrays;

/** A set of unordered pairs of numbers from 0: open addressing, since a fair may know millions. */
final class Pairs {
    private static final long FREE = -1;

    private long[] table = new long[64];
    private int size;

    Pairs() {
        Arrays.fill(table, FREE);
    }

    static long key(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    boolean contains(int one, int other) {
        return size > 0 && table[place(key(one, other))] != FREE;
    }

    boolean add(int one, int other) {
        if (2 * size >= table.length) {
            grow();
        }
        int place = place(key(one, other));
        if (table[place] != FREE) {
            return false;
        }
        table[place] = key(one, other);
        size++;
        return true;
    }

    private int place(long key) {
        int mask = table.length - 1;
        int place = (int) (mix(key) & mask);
        while (table[place] != FREE && table[place] != key) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        Arrays.fill(table, FREE);
        for (long key : old) {
            if (key != FREE) {
                table[place(key)] = key;
            }
        }
    }

    private static long mix(long key) {
        long z = (key ^ key >>> 31) * 0x9E3779B97F4A7C15L;
        return z ^ z >>> 32;
    }
}
