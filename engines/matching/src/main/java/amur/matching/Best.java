package amur.matching;

import java.util.Arrays;

/**
 * The k highest of the numbers offered: a heap whose root is the lowest kept. A number is a score in the upper half and a lot in the
 * lower, so that of equal scores the lot decides: a scrambled company number, for nobody should come first because it was the first
 * to register.
 */
final class Best {
    /** Odd, so that multiplying modulo 2³¹ is one to one; the inverse brings the number back. */
    private static final int SCRAMBLE = 0x5DEECE6D | 1;

    private static final int UNSCRAMBLE = inverse(SCRAMBLE);

    private final long[] heap;
    private int size;

    Best(int most) {
        heap = new long[most];
    }

    static long entry(int score, int company) {
        return (long) score << 32 | company * SCRAMBLE & Integer.MAX_VALUE;
    }

    static int company(long entry) {
        return (int) entry * UNSCRAMBLE & Integer.MAX_VALUE;
    }

    static int score(long entry) {
        return (int) (entry >> 32);
    }

    /** By Newton's iteration on 2-adic numbers: each step doubles the right bits, of which an odd number has three to begin with. */
    private static int inverse(int odd) {
        int inverse = odd;
        for (int i = 0; i < 5; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    void clear() {
        size = 0;
    }

    /** The lowest score that can still come in. */
    int threshold() {
        return size < heap.length ? Integer.MIN_VALUE : score(heap[0]);
    }

    void offer(long entry) {
        if (size < heap.length) {
            heap[size] = entry;
            for (int i = size++; i > 0 && heap[i] < heap[(i - 1) / 2]; i = (i - 1) / 2) {
                swap(i, (i - 1) / 2);
            }
        } else if (entry > heap[0]) {
            heap[0] = entry;
            sink();
        }
    }

    private void sink() {
        int i = 0;
        while (true) {
            int child = 2 * i + 1;
            if (child >= size) {
                return;
            }
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[i] <= heap[child]) {
                return;
            }
            swap(i, child);
            i = child;
        }
    }

    private void swap(int i, int j) {
        long h = heap[i];
        heap[i] = heap[j];
        heap[j] = h;
    }

    /** What is kept, the highest first. */
    long[] sorted() {
        long[] sorted = Arrays.copyOf(heap, size);
        Arrays.sort(sorted);
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            long h = sorted[i];
            sorted[i] = sorted[j];
            sorted[j] = h;
        }
        return sorted;
    }
}
