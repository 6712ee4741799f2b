package amur.terminology;

import java.util.Arrays;

/**
 * What the candidates of each query are worth. Once all are scored, {@link #settle} takes from each what another query's better claim
 * on the same candidate costs it: nothing for who fits it best, more the better the other fits. Unlike the usual correction for hubs
 * (CSLS, Conneau et al. 2018) it leaves alone candidates that nobody asks for.
 */
final class Ranking {
    private static final double RIVALRY = 1.5;
    private static final double SURE_SCORE = 0.3;
    private static final double SURE_MARGIN = 0.02;
    private static final double SURE_TRUST = 0.5;

    /** Two spellings that surely translate each other. */
    interface Pair {
        void take(int spelling, int other, float trust);
    }

    /** The candidates of one query; spelling and other are the spellings of either side that fit best. */
    private record Row(int[] candidate, float[] value, int[] spelling, int[] other) {
        static final Row EMPTY = new Row(new int[0], new float[0], new int[0], new int[0]);
    }

    private final Row[] rows;
    private final int candidates;
    private final Side asked;
    private final Side offered;

    Ranking(Side asked, Side offered) {
        rows = new Row[asked.terms()];
        Arrays.fill(rows, Row.EMPTY);
        candidates = offered.terms();
        this.asked = asked;
        this.offered = offered;
    }

    /** Notes what candidates are worth to one spelling of a query; of several spellings the best counts. */
    void add(int query, int spelling, int[] found, int[] others, float[] values) {
        Row before = rows[query];
        int m = before.candidate().length;
        int n = found.length;
        int[] candidate = Arrays.copyOf(before.candidate(), m + n);
        float[] value = Arrays.copyOf(before.value(), m + n);
        int[] own = Arrays.copyOf(before.spelling(), m + n);
        int[] other = Arrays.copyOf(before.other(), m + n);
        System.arraycopy(found, 0, candidate, m, n);
        System.arraycopy(values, 0, value, m, n);
        Arrays.fill(own, m, m + n, spelling);
        System.arraycopy(others, 0, other, m, n);
        rows[query] = sorted(new Row(candidate, value, own, other));
    }

    /** Best first, ties by number, each candidate once. */
    private Row sorted(Row row) {
        int n = row.candidate().length;
        long[] order = new long[n];
        for (int i = 0; i < n; i++) {
            // Values lie between −2 and 1: the key rises as the value falls.
            order[i] = (long) ((2 - row.value()[i]) * 1e9) << 24 | i;
        }
        Arrays.sort(order);
        var kept = new Row(new int[n], new float[n], new int[n], new int[n]);
        int size = 0;
        for (int k = 0; k < n; k++) {
            int i = (int) (order[k] & 0xffffff);
            if (!has(kept.candidate(), size, row.candidate()[i])) {
                kept.candidate()[size] = row.candidate()[i];
                kept.value()[size] = row.value()[i];
                kept.spelling()[size] = row.spelling()[i];
                kept.other()[size++] = row.other()[i];
            }
        }
        return new Row(
                Arrays.copyOf(kept.candidate(), size),
                Arrays.copyOf(kept.value(), size),
                Arrays.copyOf(kept.spelling(), size),
                Arrays.copyOf(kept.other(), size));
    }

    private static boolean has(int[] numbers, int size, int number) {
        for (int i = 0; i < size; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    /** Takes the rivals into account. */
    void settle() {
        var claims = new Claims();
        for (int q = 0; q < rows.length; q++) {
            Row row = rows[q];
            for (int k = 0; k < row.candidate().length; k++) {
                double ahead = claims.best(row.candidate()[k], q) - row.value()[k];
                row.value()[k] -= (float) (RIVALRY * Math.max(0, ahead));
            }
            rows[q] = sorted(row);
        }
    }

    /** The pairs that are each other's best, by far enough. */
    void surest(Pair pair) {
        var claims = new Claims();
        for (int q = 0; q < rows.length; q++) {
            Row row = rows[q];
            if (row.candidate().length == 0) {
                continue;
            }
            float value = row.value()[0];
            float next = row.candidate().length > 1 ? row.value()[1] : 0;
            double rival = claims.best(row.candidate()[0], q);
            if (value >= SURE_SCORE && value - next >= SURE_MARGIN && value - rival >= SURE_MARGIN) {
                pair.take(row.spelling()[0], row.other()[0], (float) SURE_TRUST);
            }
        }
    }

    /**
     * The best candidates of each query. Where fewer than {@code most} fit at all, those follow that nobody else wants either: with
     * what is left over on both sides, that is better than nothing. A query without a word gets none.
     */
    int[][] best(int most) {
        int[] unwanted = unwanted(most);
        int[][] best = new int[rows.length][];
        for (int q = 0; q < rows.length; q++) {
            int[] own = rows[q].candidate();
            int size = Math.min(most, own.length);
            best[q] = Arrays.copyOf(own, size);
            for (int k = 0; asked.hasWords(q) && size < most && k < unwanted.length; k++) {
                if (!has(own, own.length, unwanted[k])) {
                    best[q] = Arrays.copyOf(best[q], size + 1);
                    best[q][size++] = unwanted[k];
                }
            }
        }
        return best;
    }

    /** The candidates with the least claims on them. */
    private int[] unwanted(int most) {
        var claims = new Claims();
        long[] order = new long[candidates];
        int n = 0;
        for (int c = 0; c < candidates; c++) {
            if (offered.hasWords(c)) {
                order[n++] = (long) ((2 + claims.best(c, -1)) * 1e9) << 24 | c;
            }
        }
        Arrays.sort(order, 0, n);
        int[] unwanted = new int[Math.min(2 * most, n)];
        for (int i = 0; i < unwanted.length; i++) {
            unwanted[i] = (int) (order[i] & 0xffffff);
        }
        return unwanted;
    }

    /** For each candidate the two best claims on it. */
    private final class Claims {
        private final int[] first = new int[candidates];
        private final float[] best = new float[candidates];
        private final float[] second = new float[candidates];

        Claims() {
            Arrays.fill(first, -1);
            for (int q = 0; q < rows.length; q++) {
                Row row = rows[q];
                for (int k = 0; k < row.candidate().length; k++) {
                    int c = row.candidate()[k];
                    float value = row.value()[k];
                    if (first[c] < 0 || value > best[c]) {
                        second[c] = best[c];
                        best[c] = value;
                        first[c] = q;
                    } else if (value > second[c]) {
                        second[c] = value;
                    }
                }
            }
        }

        /** The best claim of anybody else. */
        float best(int candidate, int query) {
            return first[candidate] == query ? second[candidate] : best[candidate];
        }
    }
}
