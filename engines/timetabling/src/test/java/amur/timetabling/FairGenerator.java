package amur.timetabling;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Seeded two-sided fairs: popularity falls with rank to the power 0.6 on both sides; each company is there each of three
 * days with probability 0.8, comes and goes up to 4 slots late or early, has a lunch of 2 slots and 8 % of its time
 * blocked; weights 1…5 with probability .15 .25 .30 .20 .10; a quarter of the requests need an interpreter.
 */
final class FairGenerator {
    static final int SLOTS_PER_DAY = 20;
    static final int DAYS = 3;
    private static final double[] WEIGHTS = {.15, .40, .70, .90, 1};

    /** What varies between families. */
    record Family(double tablesFactor, int pools, double poolFactor, boolean anyToAny, int min) {
        static final Family TIGHT = new Family(0.8, 1, 0.8, false, 0);
        static final Family LOOSE = new Family(2, 1, 2, false, 0);
        static final Family SCARCE = new Family(1, 3, 0.4, false, 0);
        static final Family ANY_TO_ANY = new Family(0.8, 1, 0.8, true, 0);
        static final Family MIN_ONE = new Family(0.8, 1, 0.8, false, 1);
    }

    private FairGenerator() {}

    static Problem generate(int sideA, int sideB, int requests, Family family, long seed) {
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
        Problem.Builder builder = Problem.builder().days(perDay).tables(tables);
        for (int k = 0; k < family.pools(); k++) {
            builder.pool(new String[] {"ru-zh", "en-zh", "en-ru"}[k], Math.max(1, (int)
                    Math.round(family.poolFactor() * 0.25 * capacity / slots)));
        }
        for (int p = 0; p < people; p++) {
            Side side = family.anyToAny() ? Side.NONE : p < sideA ? Side.A : Side.B;
            builder.participant(side, free[p], 1, family.min(), Problem.Builder.DEFAULT_MAX);
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
