package amur.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The twenty events of the literature, as far as the published files tell, each as it is at four fairnesses and with meetings forbidden, fixed or ordered
 * as in the published cases of these kinds: 200 cases, most of which nobody has published. An event of which only a
 * changed case is published is had back by taking the change away, or the tables of a sibling.
 */
final class LiteratureVariants {
    private static final int USUAL_FAIRNESS = 2;
    private static final int TABLES_OF_FORUM_13_C = 12;
    /** Draws for the orders of one participant. */
    private static final int TRIES = 200;

    private LiteratureVariants() {}

    /** One named by its event and kind, the same for the same seed. */
    record Variant(String name, BrokerageCase variant, int fairness) {}

    private interface Kind {
        BrokerageCase of(BrokerageCase event, Random random);
    }

    /** Kind after kind, so that a few are of many events. */
    static List<Variant> all(Path folder, long seed) throws IOException {
        Map<String, BrokerageCase> events = events(folder);
        List<Variant> all = new ArrayList<>();
        for (int fairness = 0; fairness <= 3; fairness++) {
            int most = fairness;
            events.forEach((name, event) -> all.add(new Variant(name + ".original", event, most)));
        }
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("forb0003", (event, random) -> forbidding(event, 0.003, random));
        kinds.put("forb0007", (event, random) -> forbidding(event, 0.007, random));
        kinds.put("fixed020", (event, random) -> fixing(event, 0.2, random));
        kinds.put("fixed040", (event, random) -> fixing(event, 0.4, random));
        kinds.put("prec15", (event, random) -> ordering(event, 0.15, random));
        kinds.put("prec25", (event, random) -> ordering(event, 0.25, random));
        kinds.forEach((kind, change) -> events.forEach((name, event) -> {
            String title = name + "." + kind + "-" + seed;
            all.add(new Variant(title, change.of(event, new Random(title.hashCode())), USUAL_FAIRNESS));
        }));
        return all;
    }

    private static Map<String, BrokerageCase> events(Path folder) throws IOException {
        Map<String, BrokerageCase> events = new LinkedHashMap<>();
        for (String name : List.of(
                "tic-12.original",
                "tic-13.original",
                "tic-13crafb.fixed020-Forb",
                "tic-13crafc.original",
                "tic-14crafa.original",
                "tic-14crafc.fixed040-Forb",
                "tic-14crafd.original",
                "ticf-13crafa.original",
                "ticf-13crafc.original",
                "ticf-14crafa.original",
                "forum-13.original",
                "forum-13crafb.original",
                "forum-14.fixed040-Forb",
                "forumt-14.original",
                "forumt-14crafc.fixed040-Forb",
                "forumt-14crafd.prec25",
                "forumt-14crafe.original")) {
            BrokerageCase published = BrokerageCase.read(folder.resolve(name + ".dzn"));
            events.put(
                    name.substring(0, name.indexOf('.')), asIs(published, published.tables(), published.forbidden()));
        }
        BrokerageCase forum13 = events.get("forum-13");
        events.put("forum-13crafc", asIs(forum13, TABLES_OF_FORUM_13_C, forum13.forbidden()));
        events.put("tic-14crafe", withoutForbidden(events.get("forumt-14crafe")));
        events.put("ticf-13crafb", withoutForbidden(events.get("forum-13crafb")));
        return events;
    }

    private static BrokerageCase withoutForbidden(BrokerageCase e) {
        return asIs(e, e.tables(), Collections.nCopies(e.participants(), List.of()));
    }

    private static BrokerageCase asIs(BrokerageCase e, int tables, List<List<Integer>> forbidden) {
        int meetings = e.requested().length;
        return with(e, tables, forbidden, new int[meetings], Collections.nCopies(meetings, List.of()));
    }

    /** So large a share of all hours of all participants. */
    private static BrokerageCase forbidding(BrokerageCase e, double share, Random random) {
        List<Set<Integer>> forbidden = new ArrayList<>();
        for (int p = 0; p < e.participants(); p++) {
            forbidden.add(new HashSet<>());
        }
        for (int left = (int) (share * e.participants() * e.slots()); left > 0; ) {
            left -= forbidden.get(random.nextInt(e.participants())).add(1 + random.nextInt(e.slots())) ? 1 : 0;
        }
        return with(
                e,
                e.tables(),
                forbidden.stream().map(set -> set.stream().sorted().toList()).toList(),
                e.fixed(),
                e.before());
    }

    /** Each at any slot where both are free and a table is left, so that no two contradict each other at once. */
    private static BrokerageCase fixing(BrokerageCase e, double share, Random random) {
        int[] fixed = new int[e.requested().length];
        int[] meetings = new int[e.slots() + 1];
        Set<List<Integer>> taken = new HashSet<>();
        for (int left = (int) (share * fixed.length); left > 0; ) {
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
                left--;
            }
        }
        return with(e, e.tables(), e.forbidden(), fixed, e.before());
    }

    /** For each participant so large a share of its meetings after another of its meetings, by one order of all, so that there is no circle. */
    private static BrokerageCase ordering(BrokerageCase e, double share, Random random) {
        int[][] rows = e.requested();
        List<Integer> rank =
                new ArrayList<>(IntStream.range(0, rows.length).boxed().toList());
        Collections.shuffle(rank, random);
        List<Set<Integer>> before = new ArrayList<>();
        for (int m = 0; m < rows.length; m++) {
            before.add(new HashSet<>());
        }
        for (int p = 1; p <= e.participants(); p++) {
            int who = p;
            int[] mine = IntStream.range(0, rows.length)
                    .filter(m -> rows[m][0] == who || rows[m][1] == who)
                    .toArray();
            int left = (int) (share * mine.length);
            for (int i = 0; i < TRIES && left > 0; i++) {
                int one = mine[random.nextInt(mine.length)];
                int other = mine[random.nextInt(mine.length)];
                if (rank.get(one) < rank.get(other)) {
                    left -= before.get(other).add(one + 1) ? 1 : 0;
                }
            }
        }
        return with(
                e,
                e.tables(),
                e.forbidden(),
                e.fixed(),
                before.stream().map(set -> set.stream().sorted().toList()).toList());
    }

    private static BrokerageCase with(
            BrokerageCase e, int tables, List<List<Integer>> forbidden, int[] fixed, List<List<Integer>> before) {
        return new BrokerageCase(
                e.participants(), tables, e.slots(), e.morning(), e.requested(), forbidden, fixed, before);
    }
}
