package amur.matching;

import java.util.Arrays;

/**
 * What past answers tell: how easily a company says yes, and to whom.
 *
 * <p>Three traits of a partner count: region, sector, size. For a company x and a value v the share of yes is shrunk:
 * (yes + m·prior)/(answers + m), with m = {@value #SHRINK} and for prior what companies of x's side and sector say to v, itself shrunk
 * towards their usual share of yes, and that towards one half.
 */
final class Tastes {
    static final int REGION = 0;
    static final int SECTOR = 1;
    static final int SIZE = 2;
    private static final int SHRINK = 4;
    private static final int GROUP_SHRINK = 20;
    private static final int VALUES = Market.MOST_VALUES + 2;
    private static final int GROUPS = 2 * VALUES;

    /** Of each company: (trait and value) in the upper half of a long, yes and all in the two lower quarters; null without answers. */
    private long[] @org.jspecify.annotations.Nullable [] own;

    private int[] yes;
    private int[] all;
    private final int[] groupYes = new int[GROUPS];
    private final int[] groupAll = new int[GROUPS];
    private final java.util.Map<Long, int[]> groupTraits = new java.util.HashMap<>();

    Tastes(int companies) {
        own = new long[companies][];
        yes = new int[companies];
        all = new int[companies];
    }

    void grow(int companies) {
        own = Arrays.copyOf(own, companies);
        yes = Arrays.copyOf(yes, companies);
        all = Arrays.copyOf(all, companies);
    }

    static int group(int side, int sector) {
        return side * VALUES + sector + 1;
    }

    static int trait(int trait, int value) {
        return trait * VALUES + value + 1;
    }

    /** Takes an answer in, or, with {@code times} −1, out again. */
    void count(int from, Company asker, Company about, boolean said, int times) {
        yes[from] += said ? times : 0;
        all[from] += times;
        int group = group(asker.side().ordinal(), asker.sector());
        groupYes[group] += said ? times : 0;
        groupAll[group] += times;
        count(from, group, trait(REGION, about.region()), said, times);
        count(from, group, trait(SECTOR, about.sector()), said, times);
        count(from, group, trait(SIZE, about.size()), said, times);
    }

    private void count(int from, int group, int trait, boolean said, int times) {
        int[] counts = groupTraits.computeIfAbsent((long) group << 32 | trait, key -> new int[2]);
        counts[0] += said ? times : 0;
        counts[1] += times;
        long change = (said ? (long) times << 16 : 0) + times;
        long[] row = own[from];
        if (row == null) {
            row = own[from] = new long[0];
        }
        for (int i = 0; i < row.length; i++) {
            if (row[i] >>> 32 == trait) {
                row[i] = (long) trait << 32 | (row[i] & 0xFFFFFFFFL) + change & 0xFFFFFFFFL;
                return;
            }
        }
        own[from] = Arrays.copyOf(row, row.length + 1);
        own[from][row.length] = (long) trait << 32 | change & 0xFFFFFFFFL;
    }

    /** How easily a company says yes, 0 to 1. */
    float inclination(int company, int group) {
        float prior = (groupYes[group] + GROUP_SHRINK * 0.5f) / (groupAll[group] + GROUP_SHRINK);
        return (yes[company] + SHRINK * prior) / (all[company] + SHRINK);
    }

    /** How much likelier than usual companies of a group say yes to a value of a trait: −1 to 1. */
    float groupTaste(int group, int trait) {
        int[] counts = groupTraits.get((long) group << 32 | trait);
        if (counts == null) {
            return 0;
        }
        float usual = (groupYes[group] + GROUP_SHRINK * 0.5f) / (groupAll[group] + GROUP_SHRINK);
        return (counts[0] + GROUP_SHRINK * usual) / (counts[1] + GROUP_SHRINK) - usual;
    }

    /** How much likelier than usual a company says yes to a value of a trait, given what its group says: −1 to 1. */
    float taste(int company, float inclination, int trait, float groupTaste) {
        long[] row = own[company];
        if (row != null) {
            for (long entry : row) {
                if (entry >>> 32 == trait) {
                    int said = (int) (entry >>> 16 & 0xFFFF);
                    int of = (int) (entry & 0xFFFF);
                    float prior = Math.clamp(inclination + groupTaste, 0, 1);
                    return (said + SHRINK * prior) / (of + SHRINK) - inclination;
                }
            }
        }
        return groupTaste;
    }

    /** How many answers a company gave. */
    int answers(int company) {
        return all[company];
    }
}
