package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Thousands of changes one after the other; after each of them a checker that knows only the files finds the timetable sound. */
class LiveStormTest {
    private int frozen;

    @Test
    void smallFairsStaySoundThroughAStormWithNobodyElseMoved() throws IOException {
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            Problem problem = RichExamples.problem(16, 60, 2, 6, 3, random);
            storm(problem, random, 130, new RepairMode.NobodyElseMoves());
        }
    }

    @Test
    void smallFairsStaySoundThroughAStormWithAFewMoved() throws IOException {
        int moved = 0;
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(100 + seed);
            Problem problem = RichExamples.problem(16, 60, 2, 6, 3, random);
            moved += storm(problem, random, 130, new RepairMode.AtMost(1 + seed % 4));
        }
        assertThat(moved).as("the mode is used").isGreaterThan(15);
    }

    @Test
    void aMiddleFairStaysSoundThroughAStorm() throws IOException {
        Problem problem = FairGenerator.generate(120, 120, 1_200, FairGenerator.Family.SCARCE, 5);
        storm(problem, new Random(7), 25, new RepairMode.AtMost(3));
        storm(problem, new Random(8), 25, new RepairMode.NobodyElseMoves());
    }

    @Test
    void noMoveAllowedIsTheSameAsNobodyElseMoves() {
        for (int seed = 0; seed < 15; seed++) {
            Random random = new Random(300 + seed);
            Problem problem = RichExamples.problem(14, 50, 2, 5, 3, random);
            Solution solution = solved(problem, seed);
            LiveTimetable one = LiveTimetable.open(problem, solution);
            LiveTimetable other = LiveTimetable.open(problem, solution);
            for (int i = 0; i < 20; i++) {
                Change change = change(one, random);
                Difference still = apply(one, change, new RepairMode.NobodyElseMoves(), 0);
                assertThat(apply(other, change, new RepairMode.AtMost(0), 0)).isEqualTo(still);
            }
            assertThat(other.solution()).isEqualTo(one.solution());
        }
    }

    @Test
    void oneChangeByItselfIsWhatTheOpenTimetableDoes() throws IOException {
        for (int seed = 0; seed < 15; seed++) {
            Random random = new Random(500 + seed);
            Problem problem = RichExamples.problem(14, 50, 2, 5, 3, random);
            Solution solution = solved(problem, seed);
            LiveTimetable live = LiveTimetable.open(problem, solution);
            Change change = change(live, random);
            RepairMode mode = new RepairMode.AtMost(2);
            Difference difference = apply(live, change, mode, 4);
            if (difference == null) {
                continue;
            }
            Repair repair = Timetabler.repair(problem, solution, change, mode, 4);
            assertThat(repair.difference()).isEqualTo(difference);
            assertThat(repair.solution()).isEqualTo(live.solution());
            assertThat(Timetabler.violations(
                            repair.problem(), repair.solution().placements().toList()))
                    .isEmpty();
            assertThat(TimetablerPropertyTest.check(repair.problem(), repair.solution()).complaints)
                    .isEmpty();
        }
    }

    @Test
    void aTimetableThatBreaksARuleIsNotOpened() {
        Problem problem = Problem.builder().days(2).tables(1).build();
        ProblemBuilder builder = problem.toBuilder();
        builder.participant(Side.A, SlotSet.of(0));
        builder.participant(Side.B, SlotSet.all());
        builder.request(0, 1, 1);
        Problem two = builder.build();
        Solution unsound = Solution.of(two, List.of(new Placement(0, 1, 0, -1)), Certificate.trivial(two));
        assertThatThrownBy(() -> LiveTimetable.open(two, unsound))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.fault()).isEqualTo(Fault.CONTRADICTION));
    }

    private static Solution solved(Problem problem, int seed) {
        return Timetabler.solve(
                problem, Budget.of(Duration.ofMillis(60)).withRounds(500).withSeed(seed));
    }

    /** Returns how many others were moved in all. */
    private int storm(Problem problem, Random random, int changes, RepairMode mode) throws IOException {
        LiveTimetable live = LiveTimetable.open(problem, solved(problem, 1));
        frozen = 0;
        int movedInAll = 0;
        for (int i = 0; i < changes; i++) {
            frozen = Math.min(problem.slots() - 2, i * (problem.slots() - 1) / changes);
            Change change = change(live, random);
            Problem problemBefore = live.problem();
            Solution before = live.solution(problemBefore);
            Difference difference = apply(live, change, mode, frozen);
            Solution after = live.solution();
            String context = change + " at " + frozen;
            if (difference == null) {
                assertThat(after).as(context).isEqualTo(before);
                continue;
            }
            IndependentChecker checked = TimetablerPropertyTest.check(live.problem(), after);
            assertThat(checked.complaints).as(context).isEmpty();
            assertThat(checked.value).isEqualTo(live.value());
            movedInAll += others(problemBefore, before, change, difference, mode, context);
            assertDifference(before, after, difference, context);
        }
        return movedInAll;
    }

    /** Who moved although the change left the meeting possible where it was. */
    private int others(
            Problem problem, Solution before, Change change, Difference difference, RepairMode mode, String context) {
        int moved = 0;
        for (Repair.Move move : difference.moved()) {
            if (move.toAnotherSlot() && !hit(change, problem, move.from())) {
                moved++;
            }
        }
        int allowed = mode instanceof RepairMode.AtMost(int most) ? most : 0;
        assertThat(moved).as(context).isLessThanOrEqualTo(allowed);
        for (Placement gone : difference.dropped()) {
            assertThat(hit(change, problem, gone))
                    .as(context + " drops " + gone)
                    .isTrue();
        }
        return moved;
    }

    /** What the change may make impossible. */
    static boolean hit(Change change, Problem problem, Placement was) {
        Request request = problem.request(was.request());
        return switch (change) {
            case Change.Leave(int p) -> request.a() == p || request.b() == p;
            case Change.LoseSlots(int p, SlotSet slots) ->
                (request.a() == p || request.b() == p) && slots.contains(was.slot());
            case Change.TableLost(int table, SlotSet slots) -> was.table() == table && slots.contains(was.slot());
            case Change.InterpreterLost(int pool, SlotSet slots) ->
                request.pool() == pool && slots.contains(was.slot());
            case Change.RequestWithdrawn(int r) -> was.request() == r;
            case Change.WinSlots win -> false;
            case Change.Arrive arrive -> false;
            case Change.RequestAdded added -> false;
            case Change.Seat seat -> false;
        };
    }

    private void assertDifference(Solution before, Solution after, Difference difference, String context) {
        List<Integer> named = new ArrayList<>();
        difference.dropped().forEach(p -> named.add(p.request()));
        difference.moved().forEach(m -> named.add(m.to().request()));
        difference.added().forEach(p -> named.add(p.request()));
        assertThat(new HashSet<>(named)).as(context).hasSameSizeAs(named);
        Set<Integer> changed = new HashSet<>();
        for (int r = 0; r < after.requests(); r++) {
            var was = r < before.requests() ? before.find(r) : java.util.Optional.<Placement>empty();
            if (!was.equals(after.find(r))) {
                changed.add(r);
                was.ifPresent(p -> assertThat(p.slot()).as(context + " past").isGreaterThanOrEqualTo(frozen));
                after.find(r)
                        .ifPresent(
                                p -> assertThat(p.slot()).as(context + " past").isGreaterThanOrEqualTo(frozen));
            }
        }
        assertThat(new HashSet<>(named)).as(context).isEqualTo(changed);
    }

    @org.jspecify.annotations.Nullable
    private static Difference apply(LiveTimetable live, Change change, RepairMode mode, int frozen) {
        try {
            return live.apply(change, mode, frozen);
        } catch (ProblemException refused) {
            return null;
        }
    }

    /** Any kind of change, now and then one that is refused. */
    static Change change(LiveTimetable live, Random random) {
        Problem problem = live.problem();
        int p = random.nextInt(problem.participants() + (random.nextInt(20) == 0 ? 1 : 0));
        SlotSet some = RichExamples.slots(problem.slots(), 0.3, random);
        return switch (random.nextInt(13)) {
            case 0 -> random.nextInt(4) == 0 ? new Change.Leave(p) : new Change.LoseSlots(p, some);
            case 1 -> new Change.LoseSlots(p, some);
            case 2, 3 -> new Change.WinSlots(p, some);
            case 4 -> {
                List<Change.Wish> wishes = new ArrayList<>();
                for (int i = random.nextInt(5); i >= 0; i--) {
                    wishes.add(new Change.Wish(
                            random.nextInt(problem.participants()),
                            1 + random.nextInt(5),
                            random.nextInt(problem.pools() + 1) - 1,
                            random.nextBoolean() ? SlotSet.all() : some,
                            random.nextInt(5) == 0));
                }
                yield new Change.Arrive(
                        Side.A, some, 1 + random.nextInt(2), random.nextInt(2), ProblemBuilder.DEFAULT_MAX, wishes);
            }
            case 5 -> new Change.TableLost(random.nextInt(4), some);
            case 6 -> new Change.InterpreterLost(random.nextInt(problem.pools()), some);
            case 7, 8, 9 ->
                new Change.RequestAdded(
                        p,
                        random.nextInt(problem.participants()),
                        1 + random.nextInt(5),
                        random.nextInt(problem.pools() + 1) - 1,
                        random.nextBoolean() ? SlotSet.all() : some,
                        random.nextInt(5) == 0);
            case 10 ->
                new Change.Seat(random.ints(3, 0, problem.requests() + (random.nextInt(20) == 0 ? 9 : 0))
                        .boxed()
                        .toList());
            default -> new Change.RequestWithdrawn(random.nextInt(problem.requests()));
        };
    }
}
