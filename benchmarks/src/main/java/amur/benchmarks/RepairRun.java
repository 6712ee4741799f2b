package amur.benchmarks;

import amur.timetabling.Budget;
import amur.timetabling.Change;
import amur.timetabling.Difference;
import amur.timetabling.InstanceFormat;
import amur.timetabling.LiveTimetable;
import amur.timetabling.Problem;
import amur.timetabling.ProblemBuilder;
import amur.timetabling.RepairMode;
import amur.timetabling.Request;
import amur.timetabling.Side;
import amur.timetabling.SlotSet;
import amur.timetabling.Solution;
import amur.timetabling.Timetabler;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Changes of every kind on one open timetable, in a process of its own: {@code FILE SECONDS SEED CHANGES}. */
public final class RepairRun {
    private static final int WARMING = 3_000;
    /** On a shared machine the wall clock also shows who else was at work; the processor's time does not. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final LiveTimetable live;
    private final Random random;
    private final int slots;
    private final int pools;
    /** Companies by how many requests they have, the sought-after first: the dearest changes concern them. */
    private final int[] popular;

    private RepairRun(Problem problem, Solution solution, long seed) {
        live = LiveTimetable.open(problem, solution);
        random = new Random(seed);
        slots = problem.slots();
        pools = problem.pools();
        long[] degree = new long[problem.participants()];
        for (int p = 0; p < degree.length; p++) {
            degree[p] = -problem.requestsOf(p).count() << 32 | p;
        }
        Arrays.sort(degree);
        popular = Arrays.stream(degree).limit(1_000).mapToInt(d -> (int) d).toArray();
    }

    public static void main(String[] arguments) throws IOException {
        Problem problem = InstanceFormat.read(Path.of(arguments[0]));
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[1]));
        long seed = Long.parseLong(arguments[2]);
        int changes = Integer.parseInt(arguments[3]);
        Solution solution =
                Timetabler.solve(problem, Budget.of(time).withSeed(seed).withThreads(2));
        long start = System.nanoTime();
        RepairRun run = new RepairRun(problem, solution, seed);
        System.out.printf(
                Locale.ROOT,
                "%,d of %,d requests placed, gap %.3f %%; opened in %.2f s%n",
                solution.placed(),
                problem.requests(),
                100 * solution.gap(),
                (System.nanoTime() - start) / 1e9);
        run.storm(WARMING, new RepairMode.AtMost(3), 0, false);
        run.storm(changes, new RepairMode.NobodyElseMoves(), 0, true);
        run.storm(changes, new RepairMode.AtMost(3), problem.slots() / 3, true);
        Problem now = run.live.problem();
        Solution after = run.live.solution();
        int broken = Timetabler.violations(now, after.placements().toList()).size();
        System.out.printf(
                Locale.ROOT,
                "after %,d changes: value %,d, rules broken %d, peak memory %d MB, collector %s%n",
                WARMING + 2 * changes,
                after.value(),
                broken,
                ProcessMemory.peak(),
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(gc ->
                                gc.getName() + " " + gc.getCollectionCount() + " in " + gc.getCollectionTime() + " ms")
                        .toList());
    }

    private void storm(int changes, RepairMode mode, int frozen, boolean said) {
        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        List<Long> all = new ArrayList<>();
        List<Long> processor = new ArrayList<>();
        int dropped = 0;
        int added = 0;
        int moved = 0;
        for (int i = 0; i < changes; i++) {
            Change change = change();
            long cpu = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            Difference difference = live.apply(change, mode, frozen);
            long took = System.nanoTime() - start;
            processor.add(THREADS.getCurrentThreadCpuTime() - cpu);
            nanos.computeIfAbsent(change.getClass().getSimpleName(), k -> new ArrayList<>())
                    .add(took);
            all.add(took);
            dropped += difference.dropped().size();
            added += difference.added().size();
            moved += (int)
                    difference.moved().stream().filter(m -> m.toAnotherSlot()).count();
        }
        if (said) {
            System.out.printf(
                    Locale.ROOT,
                    "%s, slots before %d past: %,d changes, %,d meetings dropped, %,d at another time, %,d new%n",
                    mode,
                    frozen,
                    changes,
                    dropped,
                    moved,
                    added);
            print("all", all);
            print("all, processor", processor);
            nanos.forEach(RepairRun::print);
        }
    }

    private static void print(String what, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(n -> n).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "  %-18s %,7d times  median %.3f ms  p99 %.3f ms  p99.9 %.3f ms  max %.3f ms%n",
                what,
                sorted.length,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                sorted[(int) (sorted.length * 0.999)] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }

    /** All kinds in turn; a third of them concern one of the thousand companies with the most requests. */
    private Change change() {
        while (true) {
            int p = anybody();
            int from = random.nextInt(slots);
            SlotSet hours = SlotSet.range(from, Math.min(slots, from + 1 + random.nextInt(6)));
            int pool = pools == 0 || random.nextInt(4) > 0 ? Request.NO_POOL : random.nextInt(pools);
            switch (random.nextInt(16)) {
                case 0 -> {
                    return new Change.Leave(p);
                }
                case 1, 2, 3 -> {
                    return new Change.LoseSlots(p, hours);
                }
                case 4, 5 -> {
                    return new Change.WinSlots(p, hours);
                }
                case 6, 7 -> {
                    int partners = 1 + random.nextInt(30);
                    List<Change.Wish> wishes = IntStream.generate(this::anybody)
                            .distinct()
                            .limit(partners)
                            .mapToObj(partner ->
                                    new Change.Wish(partner, 1 + random.nextInt(5), pool, SlotSet.all(), false))
                            .toList();
                    return new Change.Arrive(Side.A, SlotSet.all(), 1, 0, ProblemBuilder.DEFAULT_MAX, wishes);
                }
                case 8 -> {
                    return new Change.TableLost(random.nextInt(20), random.nextBoolean() ? SlotSet.all() : hours);
                }
                case 9 -> {
                    if (pools > 0) {
                        return new Change.InterpreterLost(
                                random.nextInt(pools), random.nextBoolean() ? SlotSet.all() : hours);
                    }
                }
                case 10, 11, 12 -> {
                    int other = anybody();
                    if (other != p && live.find(p, other).isEmpty()) {
                        return new Change.RequestAdded(p, other, 1 + random.nextInt(5), pool, SlotSet.all(), false);
                    }
                }
                default -> {
                    int r = random.nextInt(live.requests());
                    if (live.slotOf(r) >= 0) {
                        return new Change.RequestWithdrawn(r);
                    }
                }
            }
        }
    }

    private int anybody() {
        return random.nextInt(3) == 0 ? popular[random.nextInt(popular.length)] : random.nextInt(live.participants());
    }
}
