package amur.timetabling;

import java.util.Arrays;

/** Clauses that count: literals that say whether so many, at least, of others hold. */
final class Counting {
    private final Clauses clauses;

    Counting(Clauses clauses) {
        this.clauses = clauses;
    }

    /** At most one of these holds. */
    void atMostOne(int[] literals) {
        if (literals.length <= 5) {
            for (int i = 0; i < literals.length; i++) {
                for (int j = 0; j < i; j++) {
                    clauses.add(literals[i] ^ 1, literals[j] ^ 1);
                }
            }
            return;
        }
        int before = Literals.NO;
        for (int i = 0; i < literals.length; i++) {
            boolean last = i == literals.length - 1;
            if (before != Literals.NO) {
                clauses.add(literals[i] ^ 1, before ^ 1);
            }
            if (!last) {
                int so = clauses.variable();
                clauses.add(literals[i] ^ 1, so);
                if (before != Literals.NO) {
                    clauses.add(before ^ 1, so);
                }
                before = so;
            }
        }
    }

    /**
     * Literals {@code count[k]}: more than k of these hold, for k up to {@code most} (a totalizer, Bailleux and Boufkhad 2003).
     *
     * @param both whether too few is said too, not only too many
     */
    int[] count(int[] literals, int most, boolean both) {
        if (literals.length <= 1) {
            return literals;
        }
        int half = literals.length / 2;
        int[] low = count(Arrays.copyOf(literals, half), most, both);
        int[] high = count(Arrays.copyOfRange(literals, half, literals.length), most, both);
        return sum(low, high, most, both);
    }

    /** About how many literals a count of that kind takes. */
    static double literals(int counted, int most) {
        double sum = 0;
        for (double nodes = 1, size = counted; size > 1; nodes *= 2, size /= 2) {
            double half = Math.min(size / 2, most + 1.0);
            sum += nodes * 6 * half * half;
        }
        return sum;
    }

    /** The same for what two counts count together. */
    int[] sum(int[] low, int[] high, int most, boolean both) {
        if (low.length == 0 || high.length == 0) {
            return low.length == 0 ? high : low;
        }
        int n = Math.min(low.length + high.length, most + 1);
        int[] sum = new int[n];
        for (int k = 0; k < n; k++) {
            sum[k] = clauses.variable();
        }
        for (int i = 0; i <= low.length; i++) {
            for (int j = 0; j <= high.length; j++) {
                if (i + j > 0 && i + j <= n) {
                    or(i > 0 ? low[i - 1] ^ 1 : Literals.NO, j > 0 ? high[j - 1] ^ 1 : Literals.NO, sum[i + j - 1]);
                }
                if (both && i + j < n) {
                    or(i < low.length ? low[i] : Literals.NO, j < high.length ? high[j] : Literals.NO, sum[i + j] ^ 1);
                }
            }
        }
        return sum;
    }

    /** No more than that hold. */
    void atMost(int most, int[] count) {
        if (count.length > most) {
            clauses.add(count[most] ^ 1);
        }
    }

    /** As many hold of the one as of the other. */
    void equal(int[] one, int[] other) {
        for (int k = 0; k < Math.max(one.length, other.length); k++) {
            int x = k < one.length ? one[k] : Literals.NO;
            int y = k < other.length ? other[k] : Literals.NO;
            Literals.add(clauses, Literals.not(x), y);
            Literals.add(clauses, x, Literals.not(y));
        }
    }

    /** One of these that are literals at all. */
    private void or(int x, int y, int z) {
        Literals.add(clauses, x, y, z);
    }
}
