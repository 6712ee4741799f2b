package amur.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Cases like those of the literature that nobody has published: a real event with fewer tables, some more forbidden slots, some meetings
 * fixed, or some in an order; as many as in the published cases of these kinds.
 */
final class LiteratureVariants {
    private static final double[] FULL = {0.90, 0.95, 0.98};
    private static final double[] FORBIDDEN = {0.003, 0.007};
    private static final double[] FIXED = {0.2, 0.4};
    private static final double[] ORDERED = {0.15, 0.25};

    private LiteratureVariants() {}

    /** One named by its kind, the same for the same seed. */
    record Variant(String kind, BrokerageCase variant) {}

    static Variant of(BrokerageCase event, int number, long seed) {
        var random = new Random(seed * 1_000_003 + number);
        return switch (number % 4) {
            case 0 -> fewerTables(event, FULL[number / 4 % FULL.length]);
            case 1 -> forbidding(event, FORBIDDEN[number / 4 % FORBIDDEN.length], random);
            case 2 -> fixing(event, FIXED[number / 4 % FIXED.length], random);
            default -> ordering(event, ORDERED[number / 4 % ORDERED.length], random);
        };
    }

    private static String named(String kind, double share) {
        return kind + Math.round(1000 * share);
    }

    private static Variant fewerTables(BrokerageCase e, double full) {
        int enough = (int) Math.ceil(e.requested().length / full / e.slots());
        return new Variant(
                named("full", full), with(e, Math.min(e.tables(), enough), e.forbidden(), e.fixed(), e.before()));
    }

    private static Variant forbidding(BrokerageCase e, double share, Random random) {
        List<List<Integer>> forbidden = new ArrayList<>();
        for (List<Integer> so : e.forbidden()) {
            Set<Integer> more = new HashSet<>(so);
            for (int t = 1; t <= e.slots(); t++) {
                if (random.nextDouble() < share) {
                    more.add(t);
                }
            }
            forbidden.add(more.stream().sorted().toList());
        }
        return new Variant(named("forb", share), with(e, e.tables(), forbidden, e.fixed(), e.before()));
    }

    /** Each at any slot where both are free and a table is left, so that no two contradict each other at once. */
    private static Variant fixing(BrokerageCase e, double share, Random random) {
        int[] fixed = e.fixed().clone();
        int[] meetings = new int[e.slots() + 1];
        Set<List<Integer>> taken = new HashSet<>();
        for (int i = 0; i < share * fixed.length; i++) {
            int m = random.nextInt(fixed.length);
            int t = 1 + random.nextInt(e.slots());
            int[] row = e.requested()[m];
            if (fixed[m] == 0
                    && e.mayMeet(m + 1, t)
                    && meetings[t] < e.tables()
                    && !taken.contains(List.of(row[0], t))
                    && !taken.contains(List.of(row[1], t))) {
                fixed[m] = t;
                meetings[t]++;
                taken.add(List.of(row[0], t));
                taken.add(List.of(row[1], t));
            }
        }
        return new Variant(named("fixed", share), with(e, e.tables(), e.forbidden(), fixed, e.before()));
    }

    /** Each after another meeting of one of the two, which has a smaller number, so that the order is no circle. */
    private static Variant ordering(BrokerageCase e, double share, Random random) {
        int[][] rows = e.requested();
        List<List<Integer>> before = new ArrayList<>();
        for (int m = 0; m < rows.length; m++) {
            int[] mine = rows[m];
            int who = mine[random.nextInt(2)];
            int[] others = IntStream.range(0, m)
                    .filter(o -> rows[o][0] == who || rows[o][1] == who)
                    .toArray();
            before.add(
                    others.length > 0 && random.nextDouble() < share
                            ? List.of(1 + others[random.nextInt(others.length)])
                            : e.before().get(m));
        }
        return new Variant(named("prec", share), with(e, e.tables(), e.forbidden(), e.fixed(), before));
    }

    private static BrokerageCase with(
            BrokerageCase e, int tables, List<List<Integer>> forbidden, int[] fixed, List<List<Integer>> before) {
        return new BrokerageCase(
                e.participants(), tables, e.slots(), e.morning(), e.requested(), forbidden, fixed, before);
    }

    /** Whether it is another case than the event itself. */
    static boolean differs(BrokerageCase event, BrokerageCase variant) {
        return event.tables() != variant.tables()
                || !event.forbidden().equals(variant.forbidden())
                || !Arrays.equals(event.fixed(), variant.fixed())
                || !event.before().equals(variant.before());
    }
}
