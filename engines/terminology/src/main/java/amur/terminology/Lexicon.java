package amur.terminology;

import java.util.Arrays;

/**
 * How strongly a feature of one language says a feature of the other, from 0 to 1, learned from {@link Lessons}.
 *
 * <p>Two IBM models 1 (Brown et al. 1993), one in each direction, by expectation maximisation; the last rounds count a link only as
 * far as both directions believe in it (alignment by agreement, Liang, Taskar and Klein 2006). Chinese terms come with all their
 * runs of one to three characters, so no segmentation has to be right beforehand. Costs a few rounds over all links: seconds for a
 * hundred thousand lessons.
 */
final class Lexicon {
    private static final int ROUNDS_ALONE = 4;
    private static final int ROUNDS_TOGETHER = 3;
    private static final int MOST_LINKS = 60;
    private static final float LEAST = 0.03f;
    private static final double DOUBT = 0.1;
    private static final double SHARPNESS = 0.5;

    private final int[][] targets;
    private final float[][] strengths;

    private Lexicon(int[][] targets, float[][] strengths) {
        this.targets = targets;
        this.strengths = strengths;
    }

    /** What a source feature links to, the strongest first; none for one that no lesson had. */
    int[] targets(int source) {
        return source < targets.length && targets[source] != null ? targets[source] : NONE;
    }

    float[] strengths(int source) {
        return strengths[source];
    }

    private static final int[] NONE = {};

    static Lexicon of(Lessons lessons, int sources, int targetCount) {
        return new Learning(lessons, sources, targetCount).learn();
    }

    private static final class Learning {
        private final Lessons lessons;
        private final int sources;
        private final int targetCount;
        private final int[][] cells;
        private long[] keys = new long[1 << 20];
        private int size;
        private int[] slots = new int[1 << 21];
        private final float[] sourceMass;
        private final float[] targetMass;

        Learning(Lessons lessons, int sources, int targetCount) {
            this.lessons = lessons;
            this.sources = sources;
            this.targetCount = targetCount;
            cells = new int[lessons.list().size()][];
            sourceMass = new float[sources];
            targetMass = new float[targetCount];
            Arrays.fill(slots, -1);
        }

        Lexicon learn() {
            int at = 0;
            for (var lesson : lessons.list()) {
                int[] own = new int[lesson.source().length * lesson.target().length];
                int k = 0;
                for (int s : lesson.source()) {
                    sourceMass[s] += lesson.trust();
                    for (int t : lesson.target()) {
                        own[k++] = cell((long) s << 32 | t);
                    }
                }
                for (int t : lesson.target()) {
                    targetMass[t] += lesson.trust();
                }
                cells[at++] = own;
            }
            float[] forward = new float[size];
            float[] backward = new float[size];
            Arrays.fill(forward, 1);
            Arrays.fill(backward, 1);
            float[] counts = new float[0];
            for (int round = 0; round < ROUNDS_ALONE + ROUNDS_TOGETHER; round++) {
                boolean together = round >= ROUNDS_ALONE;
                float[] forwardCounts = new float[size];
                float[] backwardCounts = together ? forwardCounts : new float[size];
                expect(forward, backward, forwardCounts, backwardCounts, together);
                normalise(forwardCounts, forward, true);
                normalise(backwardCounts, backward, false);
                counts = forwardCounts;
            }
            return strengths(counts);
        }

        private void expect(
                float[] forward, float[] backward, float[] forwardCounts, float[] backwardCounts, boolean together) {
            int at = 0;
            for (var lesson : lessons.list()) {
                int[] own = cells[at++];
                int m = lesson.source().length;
                int n = lesson.target().length;
                float[] rows = new float[m];
                float[] columns = new float[n];
                for (int i = 0; i < m; i++) {
                    for (int j = 0; j < n; j++) {
                        columns[j] += forward[own[i * n + j]];
                        rows[i] += backward[own[i * n + j]];
                    }
                }
                for (int i = 0; i < m; i++) {
                    for (int j = 0; j < n; j++) {
                        int cell = own[i * n + j];
                        float one = columns[j] > 0 ? forward[cell] / columns[j] : 0;
                        float other = rows[i] > 0 ? backward[cell] / rows[i] : 0;
                        if (together) {
                            forwardCounts[cell] += lesson.trust() * (float) Math.sqrt(one * other);
                        } else {
                            forwardCounts[cell] += lesson.trust() * one;
                            backwardCounts[cell] += lesson.trust() * other;
                        }
                    }
                }
            }
        }

        /** t(target | source) where {@code bySource}, else t(source | target). */
        private void normalise(float[] counts, float[] model, boolean bySource) {
            float[] sums = new float[bySource ? sources : targetCount];
            for (int c = 0; c < size; c++) {
                sums[bySource ? (int) (keys[c] >>> 32) : (int) keys[c]] += counts[c];
            }
            for (int c = 0; c < size; c++) {
                float sum = sums[bySource ? (int) (keys[c] >>> 32) : (int) keys[c]];
                model[c] = sum > 0 ? counts[c] / sum : 0;
            }
        }

        private Lexicon strengths(float[] counts) {
            float[] bestOfSource = new float[sources];
            float[] bestOfTarget = new float[targetCount];
            for (int c = 0; c < size; c++) {
                int s = (int) (keys[c] >>> 32);
                int t = (int) keys[c];
                bestOfSource[s] = Math.max(bestOfSource[s], counts[c]);
                bestOfTarget[t] = Math.max(bestOfTarget[t], counts[c]);
            }
            float[] strength = new float[size];
            int[] degree = new int[sources];
            for (int c = 0; c < size; c++) {
                int s = (int) (keys[c] >>> 32);
                int t = (int) keys[c];
                double relative = (double) counts[c] / bestOfSource[s] * counts[c] / bestOfTarget[t];
                double confidence = counts[c] / (counts[c] + DOUBT);
                strength[c] = (float) (Math.pow(relative, SHARPNESS / 2) * confidence);
                degree[s] += strength[c] >= LEAST ? 1 : 0;
            }
            return gather(strength, degree);
        }

        private Lexicon gather(float[] strength, int[] degree) {
            long[][] sorted = new long[sources][];
            for (int c = 0; c < size; c++) {
                if (strength[c] >= LEAST) {
                    int s = (int) (keys[c] >>> 32);
                    long[] row = sorted[s];
                    if (row == null) {
                        row = sorted[s] = new long[degree[s]];
                    }
                    row[--degree[s]] = (long) Float.floatToIntBits(strength[c]) << 32 | (keys[c] & 0xffffffffL);
                }
            }
            int[][] targets = new int[sources][];
            float[][] strengths = new float[sources][];
            for (int s = 0; s < sources; s++) {
                if (sorted[s] != null) {
                    Arrays.sort(sorted[s]);
                    int n = Math.min(MOST_LINKS, sorted[s].length);
                    targets[s] = new int[n];
                    strengths[s] = new float[n];
                    for (int k = 0; k < n; k++) {
                        long entry = sorted[s][sorted[s].length - 1 - k];
                        targets[s][k] = (int) entry;
                        strengths[s][k] = Float.intBitsToFloat((int) (entry >>> 32));
                    }
                }
            }
            return new Lexicon(targets, strengths);
        }

        /** The number of a link, a new one at first sight. */
        private int cell(long key) {
            int mask = slots.length - 1;
            int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 33) & mask;
            while (slots[slot] >= 0) {
                if (keys[slots[slot]] == key) {
                    return slots[slot];
                }
                slot = slot + 1 & mask;
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
            }
            keys[size] = key;
            slots[slot] = size;
            if (size * 2 > slots.length) {
                rehash();
            }
            return size++;
        }

        private void rehash() {
            int[] wider = new int[slots.length * 2];
            Arrays.fill(wider, -1);
            int mask = wider.length - 1;
            for (int c = 0; c <= size; c++) {
                int slot = (int) (keys[c] * 0x9E3779B97F4A7C15L >>> 33) & mask;
                while (wider[slot] >= 0) {
                    slot = slot + 1 & mask;
                }
                wider[slot] = c;
            }
            slots = wider;
        }
    }
}
