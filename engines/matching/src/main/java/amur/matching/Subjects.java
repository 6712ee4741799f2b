package amur.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The tree of subjects with what each tells: IC(s) = −ln of the share of goods that lie under s, the deeper the more, at least
 * {@link #LEAST}.
 */
final class Subjects {
    /** A subject that all trade in tells nothing; still more than no subject, so that a market of one subject has partners. */
    private static final float LEAST = 0.05f;

    private final int[] parents;
    private final float[] content;
    private final int[] tops;

    /** The bit of the branch that a subject lies in: a subject right below a top, with all below it. The most used do not share one. */
    private final byte[] branches;

    private static final int BRANCHES = 56;

    /** The same of tops. */
    private final byte[] topBits;

    /** @param uses how often each subject is named by a company itself */
    Subjects(int[] parents, int[] uses) {
        this.parents = parents;
        long[] under = new long[parents.length];
        long all = 0;
        for (int s = parents.length - 1; s >= 0; s--) {
            under[s] += uses[s];
            all += uses[s];
            if (parents[s] != Market.TOP) {
                under[parents[s]] += under[s];
            }
        }
        content = new float[parents.length];
        tops = new int[parents.length];
        branches = new byte[parents.length];
        topBits = new byte[parents.length];
        for (int s = 0; s < parents.length; s++) {
            float above = parents[s] == Market.TOP ? 0 : content[parents[s]];
            float own = (float) -Math.log(Math.max(1, under[s]) / (double) Math.max(2, all));
            tops[s] = parents[s] == Market.TOP ? s : tops[parents[s]];
            content[s] = Math.max(Math.max(LEAST, own), above);
        }
        int[] byUse = IntStream.range(0, parents.length)
                .boxed()
                .sorted(Comparator.comparingLong(s -> -under[s]))
                .mapToInt(s -> s)
                .toArray();
        int branch = 0;
        int top = 0;
        for (int s : byUse) {
            if (parents[s] == Market.TOP) {
                topBits[s] = (byte) (top++ % Integer.SIZE);
            } else if (parents[parents[s]] == Market.TOP) {
                branches[s] = (byte) (branch++ % BRANCHES);
            }
        }
        for (int s = 0; s < parents.length; s++) {
            if (parents[s] != Market.TOP) {
                topBits[s] = topBits[parents[s]];
                branches[s] = parents[parents[s]] == Market.TOP ? branches[s] : branches[parents[s]];
            }
        }
    }

    int size() {
        return parents.length;
    }

    int parent(int subject) {
        return parents[subject];
    }

    int top(int subject) {
        return tops[subject];
    }

    /**
     * Which branches goods lie in, a bit each, and how many goods they are. Goods in branches of different bits have nothing in common
     * below their top; goods under tops of different bits have nothing in common.
     *
     * @param goods packed as in {@link Index#pack}
     */
    long branches(int[] goods) {
        long signature = (long) goods.length << BRANCHES;
        for (int good : goods) {
            signature |= branch(Index.subject(good));
        }
        return signature;
    }

    int tops(int[] goods) {
        int signature = 0;
        for (int good : goods) {
            signature |= topBit(Index.subject(good));
        }
        return signature;
    }

    long branch(int subject) {
        return 1L << branches[subject];
    }

    int topBit(int subject) {
        return 1 << topBits[subject];
    }

    static int countOfGoods(long signature) {
        return (int) (signature >>> BRANCHES);
    }

    /** How many branches are in a signature that are not in a set of branches. */
    static int others(long signature, long branches) {
        return Long.bitCount(signature & ~branches & (1L << BRANCHES) - 1);
    }

    /** How much of what {@code subject} tells is told by {@code above}, itself or one above it: 0 to 1. */
    float told(int above, int subject) {
        return content[above] / content[subject];
    }

    /** The nearest subject that two with the same {@link #top} lie under. Parents have lower numbers, so the higher one climbs. */
    int common(int one, int other) {
        while (one != other) {
            if (one > other) {
                one = parents[one];
            } else {
                other = parents[other];
            }
        }
        return one;
    }

    static void check(int[] parents) {
        if (parents.length > Market.MOST_SUBJECTS) {
            throw new MarketException(
                    Fault.OUT_OF_RANGE, parents.length + " subjects, at most " + Market.MOST_SUBJECTS);
        }
        int[] depth = new int[parents.length];
        Arrays.fill(depth, 1);
        for (int s = 0; s < parents.length; s++) {
            if (parents[s] < Market.TOP || parents[s] >= s) {
                throw new MarketException(
                        Fault.UNKNOWN,
                        "subject " + s + " has parent " + parents[s] + ", which is not a subject before it");
            }
            if (parents[s] != Market.TOP) {
                depth[s] += depth[parents[s]];
            }
            if (depth[s] > Market.DEEPEST) {
                throw new MarketException(
                        Fault.OUT_OF_RANGE, "subject " + s + " lies " + depth[s] + " deep, at most " + Market.DEEPEST);
            }
        }
    }
}
