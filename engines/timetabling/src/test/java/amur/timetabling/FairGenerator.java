package amur.timetabling;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Seeded two-sided fairs: popularity falls with rank to the power 0.6 on both sides; each company is there each of three
 * days with probability 0.8, comes and goes up to 4 slots late or early, has a lunch of 2 slots and 8 % of its time
 * blocked; weights 1…5 with probability .15 .25 .30 .20 .10; a quarter of the requests need an interpreter. The tests and
 * {@code ./amur bench timetabling} draw from it.
 */
public final class FairGenerator {
    static final int SLOTS_PER_DAY = 20;
    static final int DAYS = 3;
    private static final double[] WEIGHTS = {.15, .40, .70, .90, 1};

    /**
     * What varies between families.
     *
     * @param tablesFactor tables per slot, as a share of what the scarcer side can hold
     * @param pools language pools; where there are three, three quarters of the requests need one of them
     * @param poolFactor interpreters per slot, as a share of a quarter of what the scarcer side can hold
     * @param anyToAny no sides: anyone may wish to meet anyone
     * @param min meetings that everybody should have
     * @param sectors trades that companies belong to; where there are several, four wishes in five stay inside one
     * @param must the share of requests that must be held; there is a timetable that holds them all
     * @param ordered the share of requests in chains of some that have to follow each other
     */
    public record Family(
            double tablesFactor,
            int pools,
            double poolFactor,
            boolean anyToAny,
            int min,
            int sectors,
            double must,
            double ordered) {
        public static final Family TIGHT = new Family(0.8, 1, 0.8, false, 0, 1);
        public static final Family LOOSE = new Family(2, 1, 2, false, 0, 1);
        public static final Family SCARCE = new Family(1, 3, 0.4, false, 0, 1);
        public static final Family ANY_TO_ANY = new Family(0.8, 1, 0.8, true, 0, 1);
        public static final Family CLUSTERED = new Family(0.8, 1, 0.8, false, 0, 12);
        public static final Family MIN_ONE = new Family(0.8, 1, 0.8, false, 1, 1);
        public static final Family MUST = new Family(0.8, 1, 0.8, false, 0, 1, 0.1, 0);
        public static final Family ORDERS = new Family(0.8, 1, 0.8, false, 0, 1, 0, 0.05);
        /** So many in long chains that orders decide what can be held. */
        public static final Family CHAINS = new Family(0.8, 1, 0.8, false, 0, 1, 0, 0.4);

        Family(double tablesFactor, int pools, double poolFactor, boolean anyToAny, int min, int sectors) {
            this(tablesFactor, pools, poolFactor, anyToAny, min, sectors, 0, 0);
        }
    }

    private FairGenerator() {}

    /** So many requests between sides of the usual size: 100 × 100 for 1,000, 30,000 × 250,000 for 1,500,000. */
    public static Problem usual(int requests, Family family, long seed) {
        int[][] known = {
            {1_000, 100, 100},
            {10_000, 500, 500},
            {60_000, 2_000, 2_000},
            {600_000, 15_000, 60_000},
            {1_500_000, 30_000, 250_000}
        };
        int i = 0;
        while (i < known.length - 1 && known[i][0] < requests) {
            i++;
        }
        double share = (double) requests / known[i][0];
        double scale = requests < known[i][0] ? Math.sqrt(share) : share;
        int sideA = Math.max(2, (int) Math.round(known[i][1] * scale));
        int sideB = Math.max(2, (int) Math.round(known[i][2] * scale));
        return generate(sideA, sideB, requests, family, seed);
    }

    /** As {@link #usual} with one side thirty times as large as the other. */
    public static Problem lopsided(int requests, Family family, long seed) {
        int sideA = Math.max(2, (int) Math.round(Math.sqrt(requests / 3.0)));
        return generate(sideA, 30 * sideA, requests, family, seed);
    }

    public static Problem generate(int sideA, int sideB, int requests, Family family, long seed) {
        return generate(sideA, sideB, requests, family, DAYS, SLOTS_PER_DAY, seed);
    }

    static Problem generate(int sideA, int sideB, int requests, Family family, int days, int slotsPerDay, long seed) {
        Random random = new Random(seed);
        int slots = slotsPerDay * days;
        int people = sideA + sideB;
        SlotSet[] free = new SlotSet[people];
        for (int p = 0; p < people; p++) {
            free[p] = presence(days, slotsPerDay, random);
        }
        int[] a = new int[requests];
        int[] b = new int[requests];
        int[] degree = new int[people];
        double[] popularityA = popularity(sideA, random);
        double[] popularityB = popularity(sideB, random);
        double[] popularityAll = popularity(people, random);
        Set<Long> seen = new HashSet<>();
        for (int r = 0; r < requests; ) {
            int x = family.anyToAny() ? draw(popularityAll, random) : draw(popularityA, random);
            int y = family.anyToAny() ? draw(popularityAll, random) : sideA + draw(popularityB, random);
            if (x % family.sectors() != y % family.sectors() && random.nextDouble() < 0.977) {
                continue;
            }
            if (x != y && seen.add((long) Math.min(x, y) << 32 | Math.max(x, y))) {
                a[r] = x;
                b[r++] = y;
                degree[x]++;
                degree[y]++;
            }
        }
        long capacityA = 0;
        long capacityB = 0;
        for (int p = 0; p < people; p++) {
            long c = Math.min(degree[p], free[p].slots(slots).count());
            if (p < sideA) {
                capacityA += c;
            } else {
                capacityB += c;
            }
        }
        long capacity = family.anyToAny() ? (capacityA + capacityB) / 2 : Math.min(capacityA, capacityB);
        int tables = Math.max(1, (int) Math.round(family.tablesFactor() * capacity / slots));
        int[] perDay = new int[days];
        Arrays.fill(perDay, slotsPerDay);
        ProblemBuilder builder = Problem.builder().days(perDay).tables(tables);
        for (int k = 0; k < family.pools(); k++) {
            builder.pool(new String[] {"ru-zh", "en-zh", "en-ru"}[k], Math.max(1, (int)
                    Math.round(family.poolFactor() * 0.25 * capacity / slots)));
        }
        for (int p = 0; p < people; p++) {
            Side side = family.anyToAny() ? Side.NONE : p < sideA ? Side.A : Side.B;
            builder.participant(side, free[p], 1, family.min(), ProblemBuilder.DEFAULT_MAX);
        }
        for (int r = 0; r < requests; r++) {
            double u = random.nextDouble();
            int weight = 1;
            while (u > WEIGHTS[weight - 1]) {
                weight++;
            }
            double share = family.pools() == 1 ? 0.25 : 0.75;
            int pool = random.nextDouble() < share ? random.nextInt(family.pools()) : Request.NO_POOL;
            builder.request(a[r], b[r], weight, pool, SlotSet.all(), false);
        }
        return FairRules.added(builder, family, seed);
    }

    /**
     * The same fair in a hall: tables in rows of 20, 4 m apart with 6 m from row to row, and beside them, for a share of the
     * participants, stands in rows of 15, 10 m apart.
     */
    public static Problem inHall(Problem fair, double standShare, long seed) {
        ProblemBuilder builder = fair.toBuilder();
        int tables = 0;
        for (int t = 0; t < fair.slots(); t++) {
            tables = Math.max(tables, fair.tableNumbers(t));
        }
        for (int i = 0; i < tables; i++) {
            builder.tableAt(i, i % 20 * 4, i / 20 * 6);
        }
        Random random = new Random(seed);
        int stands = 0;
        for (int p = 0; p < fair.participants(); p++) {
            if (random.nextDouble() < standShare) {
                builder.standAt(p, 100 + stands % 15 * 10, stands / 15 * 10);
                stands++;
            }
        }
        return builder.build();
    }

    private static SlotSet presence(int days, int slotsPerDay, Random random) {
        boolean[] there = new boolean[slotsPerDay * days];
        boolean any = false;
        while (!any) {
            Arrays.fill(there, false);
            for (int d = 0; d < days; d++) {
                if (random.nextDouble() < 0.8) {
                    int from = random.nextInt(5);
                    int to = slotsPerDay - random.nextInt(5);
                    int lunch = slotsPerDay * 2 / 5 + random.nextInt(4);
                    for (int s = from; s < to; s++) {
                        if (s != lunch && s != lunch + 1 && random.nextDouble() >= 0.08) {
                            there[d * slotsPerDay + s] = true;
                            any = true;
                        }
                    }
                }
            }
        }
        boolean[] set = there;
        return SlotSet.of(java.util.stream.IntStream.range(0, set.length).filter(s -> set[s]));
    }

    private static double[] popularity(int n, Random random) {
        double[] weight = new double[n];
        for (int i = 0; i < n; i++) {
            weight[i] = Math.pow(i + 1, -0.6);
        }
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double w = weight[i];
            weight[i] = weight[j];
            weight[j] = w;
        }
        for (int i = 1; i < n; i++) {
            weight[i] += weight[i - 1];
        }
        return weight;
    }

    private static int draw(double[] cumulated, Random random) {
        double u = random.nextDouble() * cumulated[cumulated.length - 1];
        int i = Arrays.binarySearch(cumulated, u);
        return Math.min(cumulated.length - 1, i < 0 ? -i - 1 : i);
    }
}
