package amur.benchmarks;

import amur.matching.Answer;
import amur.matching.Company;
import amur.matching.Exposure;
import amur.matching.Interest;
import amur.matching.Market;
import amur.matching.Matchmaker;
import amur.matching.Proposal;
import amur.matching.Proposals;
import amur.matching.Side;
import amur.matching.Weights;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** The matching engine: how good its proposals are beside simpler ones, and how quick it is at the size of the greatest fair. */
final class MatchingBench implements Bench.Measurement {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int TEN = 10;
    private static final int SELLERS = 3000;
    private static final int BUYERS = 6000;
    private static final int JUDGED = 3000;

    @Override
    public void run(Path data) {
        quality();
        scale(30_000, 250_000);
    }

    private interface Proposer {
        int[] partners(int company);
    }

    private static void quality() {
        MarketModel model = new MarketModel(2024, SELLERS, BUYERS, true);
        Market market = model.market;
        Matchmaker standard = Matchmaker.open(market, Weights.STANDARD);
        Matchmaker content = Matchmaker.open(market, new Weights(10_000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        Set<Long> answered = new HashSet<>();
        Map<Integer, Integer> liked = new HashMap<>();
        Set<Integer> known = new HashSet<>();
        for (Answer answer : market.answers()) {
            answered.add((long) answer.from() << 32 | answer.about());
            liked.merge(answer.about(), answer.yes() ? 1 : 0, Integer::sum);
            known.add(answer.from());
        }
        Bench.say(
                "companies, answers known, yes among them",
                SELLERS + " × " + BUYERS + ", " + market.answers().size() + ", "
                        + percent(market.answers().stream().filter(Answer::yes).count()
                                / (double) market.answers().size()));
        Random random = new Random(7);
        int[] popularA = popular(market, liked, Side.A);
        int[] popularB = popular(market, liked, Side.B);
        Proposals lists = standard.propose(
                TEN, Exposure.around(BUYERS, TEN, SELLERS, 3, 0.2), Exposure.around(SELLERS, TEN, BUYERS, 3, 0.2), 2);
        System.out.printf(
                "  %-46s %9s %9s %9s %10s %9s%n",
                "ten proposals each", "yes", "both yes", "newcomers", "most shown", "unseen");
        judge(model, "random", known, c -> random.ints(
                        TEN, isSeller(c) ? SELLERS : 0, isSeller(c) ? SELLERS + BUYERS : SELLERS)
                .toArray());
        judge(model, "popular: the most accepted", known, c -> first(isSeller(c) ? popularB : popularA, c, answered));
        judge(
                model,
                "one-sided content: goods alone",
                known,
                c -> partners(content.best(c, TEN, o -> said(answered, c, o))));
        judge(model, "one-sided: worth to the reader", known, c -> oneSided(standard, c, answered));
        judge(model, "both sides", known, c -> partners(standard.best(c, TEN, o -> said(answered, c, o))));
        judge(model, "the same with cap 3 × and floor 0.2 ×", known, c -> unanswered(lists.partners(c), c, answered));
        judge(model, "ceiling: the hidden tastes themselves", known, c -> ceiling(model, standard, c, answered));
    }

    private static boolean isSeller(int company) {
        return company < SELLERS;
    }

    private static boolean said(Set<Long> answered, int company, int other) {
        return answered.contains((long) company << 32 | other);
    }

    private static int[] popular(Market market, Map<Integer, Integer> liked, Side side) {
        return IntStream.range(0, market.companies().size())
                .filter(c -> market.companies().get(c).side() == side)
                .boxed()
                .sorted((x, y) -> liked.getOrDefault(y, 0) - liked.getOrDefault(x, 0))
                .mapToInt(c -> c)
                .toArray();
    }

    private static int[] first(int[] ranked, int company, Set<Long> answered) {
        return Arrays.stream(ranked)
                .filter(o -> !said(answered, company, o))
                .limit(TEN)
                .toArray();
    }

    private static int[] unanswered(int[] partners, int company, Set<Long> answered) {
        return Arrays.stream(partners).filter(o -> !said(answered, company, o)).toArray();
    }

    private static int[] partners(List<Proposal> proposals) {
        return proposals.stream().mapToInt(Proposal::partner).toArray();
    }

    /** The hundred best for both, in the order of what they are worth to the reader alone. */
    private static int[] oneSided(Matchmaker matchmaker, int company, Set<Long> answered) {
        return matchmaker.best(company, Matchmaker.LONGEST, o -> said(answered, company, o)).stream()
                .map(Proposal::partner)
                .sorted((x, y) -> matchmaker.worth(company, y) - matchmaker.worth(company, x))
                .limit(TEN)
                .mapToInt(o -> o)
                .toArray();
    }

    private static int[] ceiling(MarketModel model, Matchmaker matchmaker, int company, Set<Long> answered) {
        int from = isSeller(company) ? SELLERS : 0;
        int to = isSeller(company) ? SELLERS + BUYERS : SELLERS;
        double[] both = new double[SELLERS + BUYERS];
        List<Integer> all = new ArrayList<>();
        for (int o = from; o < to; o++) {
            if (!said(answered, company, o)) {
                both[o] = model.probability(company, o) * model.probability(o, company);
                all.add(o);
            }
        }
        all.sort((x, y) -> Double.compare(both[y], both[x]));
        return all.stream().limit(TEN).mapToInt(o -> o).toArray();
    }

    private static void judge(MarketModel model, String name, Set<Integer> known, Proposer proposer) {
        long proposed = 0;
        long yes = 0;
        long both = 0;
        long newProposed = 0;
        long newBoth = 0;
        int[] shown = new int[SELLERS + BUYERS];
        for (int i = 0; i < JUDGED; i++) {
            int company = (int) ((long) i * (SELLERS + BUYERS) / JUDGED);
            for (int partner : proposer.partners(company)) {
                boolean accepts = model.yes(company, partner);
                boolean mutual = accepts && model.yes(partner, company);
                proposed++;
                yes += accepts ? 1 : 0;
                both += mutual ? 1 : 0;
                shown[partner]++;
                if (!known.contains(company)) {
                    newProposed++;
                    newBoth += mutual ? 1 : 0;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  %-46s %9s %9s %9s %10d %9s%n",
                name,
                percent(yes / (double) proposed),
                percent(both / (double) proposed),
                percent(newBoth / (double) Math.max(1, newProposed)),
                Arrays.stream(shown).max().orElse(0),
                percent(Arrays.stream(shown).filter(s -> s == 0).count() / (double) shown.length));
    }

    private static void scale(int sellers, int buyers) {
        System.gc();
        MarketModel model = new MarketModel(7, sellers, buyers, true);
        long start = System.nanoTime();
        Matchmaker matchmaker = Matchmaker.open(model.market, Weights.STANDARD);
        Bench.say(
                "companies, answers",
                sellers + " × " + buyers + ", " + model.market.answers().size());
        Bench.say("opened in", seconds(start));
        start = System.nanoTime();
        double processor = ProcessMemory.processorSeconds();
        Proposals lists = matchmaker.propose(
                50, Exposure.around(buyers, 50, sellers, 3, 0.2), Exposure.around(sellers, 50, buyers, 3, 0.2), 2);
        Bench.say("exact lists of 50 for all, 2 threads (aim 60 s)", seconds(start));
        Bench.say(
                "the same, processor time of both",
                String.format(Locale.ROOT, "%.1f s", ProcessMemory.processorSeconds() - processor));
        Bench.say("pairs compared of all", percent(lists.compared() / (2.0 * sellers * buyers)));
        Bench.say("below the floor", lists.belowFloor().size() + "");
        Bench.say("memory, peak of the heap (aim 4 GB)", peak() + " MB");
        live(matchmaker, model.market, sellers);
    }

    private static void live(Matchmaker matchmaker, Market market, int sellers) {
        Random random = new Random(3);
        for (int round = 0; round < 2; round++) {
            long[] edits = new long[2000];
            long[] lists = new long[2000];
            long[] worked = new long[2000];
            for (int i = 0; i < edits.length; i++) {
                int company =
                        random.nextInt(i % 2 == 0 ? sellers : market.companies().size());
                Company before = market.companies().get(company);
                Company other =
                        market.companies().get(random.nextInt(market.companies().size()));
                List<Interest> needs = new ArrayList<>(before.needs());
                needs.addAll(other.needs());
                Company now = new Company(
                        before.side(),
                        before.country(),
                        other.region(),
                        before.sector(),
                        before.size(),
                        before.languages(),
                        before.certificates(),
                        before.required(),
                        before.offers(),
                        needs,
                        true);
                long start = System.nanoTime();
                matchmaker.change(company, now);
                long changed = System.nanoTime();
                long working = THREADS.getCurrentThreadCpuTime();
                matchmaker.best(company, 50);
                worked[i] = THREADS.getCurrentThreadCpuTime() - working;
                edits[i] = changed - start;
                lists[i] = System.nanoTime() - changed;
            }
            if (round == 1) {
                Bench.say("an edit: p50, p99, most", milliseconds(edits));
                Bench.say("the list of 50 after it: p50, p99, most (aim 5 ms)", milliseconds(lists));
                Bench.say("the same, processor time", milliseconds(worked));
            }
        }
    }

    private static String milliseconds(long[] nanoseconds) {
        Arrays.sort(nanoseconds);
        return String.format(
                Locale.ROOT,
                "%.2f, %.2f, %.2f ms",
                nanoseconds[nanoseconds.length / 2] / 1e6,
                nanoseconds[nanoseconds.length * 99 / 100] / 1e6,
                nanoseconds[nanoseconds.length - 1] / 1e6);
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
