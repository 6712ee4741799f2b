package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tables for little walking: the exact ones are the best of all, what a step adds is what it says, nothing else changes. */
class ShorteningTest {
    private static Problem small(int seed) {
        Random random = new Random(seed);
        return scattered(RichExamples.problem(10, 26, 2, 4, 5, random), random);
    }

    /** Tables and a few stands anywhere; one table without a place. */
    private static Problem scattered(Problem problem, Random random) {
        ProblemBuilder builder = problem.toBuilder();
        for (int i = 0; i < 4; i++) {
            builder.tableAt(i, random.nextInt(50), random.nextInt(50));
        }
        builder.standAt(1, random.nextInt(50), random.nextInt(50));
        return builder.build();
    }

    private static State drawn(Problem problem, int seed) {
        var search = new LocalSearch(new State(problem), new Random(seed));
        for (int r : Timetabler.heaviestFirst(problem)) {
            search.insert(r);
        }
        return search.state;
    }

    private static Hall hall(State state) {
        TableGrid grid = new TableGrid(state.problem.places);
        return new Hall(state, grid, new Tables(state, grid).assign());
    }

    private static void assertSound(State state, int[] table) {
        List<Placement> placements = new ArrayList<>();
        int[] interpreter = Solutions.interpreters(state);
        for (int r = 0; r < state.problem.requests; r++) {
            if (state.slot[r] != State.NONE) {
                placements.add(new Placement(r, state.slot[r], table[r], interpreter[r]));
            }
        }
        assertThat(Timetabler.violations(state.problem, placements)).isEmpty();
    }

    @Test
    void anAssignmentIsTheCheapestOfAll() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int rows = 1 + random.nextInt(5);
            int columns = rows + random.nextInt(3);
            long[][] cost = new long[rows][columns];
            for (long[] row : cost) {
                Arrays.setAll(row, j -> random.nextInt(9));
            }
            int[] column = Assignment.cheapest(cost, columns);
            long sum = 0;
            for (int i = 0; i < rows; i++) {
                sum += cost[i][column[i]];
            }
            assertThat(Arrays.stream(column).distinct().count()).isEqualTo(rows);
            assertThat(sum).as("seed %d", seed).isEqualTo(cheapest(cost, 0, new boolean[columns]));
        }
    }

    private static long cheapest(long[][] cost, int row, boolean[] taken) {
        if (row == cost.length) {
            return 0;
        }
        long best = Long.MAX_VALUE;
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                taken[j] = true;
                best = Math.min(best, cost[row][j] + cheapest(cost, row + 1, taken));
                taken[j] = false;
            }
        }
        return best;
    }

    /** Nobody has two seats here, so that the ways to the meetings of a slot do not depend on each other. */
    @Test
    void theTablesOfASlotAreTheBestForTheOthersOfAllThatThereAre() {
        int better = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Problem fair = FairGenerator.generate(10, 10, 45, FairGenerator.Family.LOOSE, 1, 12, seed);
            ProblemBuilder builder = fair.toBuilder();
            for (int i = 0; i < fair.tables(0); i++) {
                builder.tableAt(i, random.nextInt(50), random.nextInt(50));
            }
            Hall hall = hall(drawn(builder.build(), seed));
            long before = hall.total();
            for (int t = 0; t < fair.slots(); t++) {
                long now = hall.total();
                boolean fell = new TableSweep(hall).better(t);
                assertThat(hall.total() < now).isEqualTo(fell);
                assertThat(hall.total()).as("seed %d", seed).isEqualTo(best(hall, t, 0));
                assertSound(hall.state, hall.table);
            }
            better += hall.total() < before ? 1 : 0;
        }
        assertThat(better).isGreaterThan(20);
    }

    /** Tries every order of the tables of a slot. */
    private static long best(Hall hall, int t, int i) {
        int n = hall.grid.numbers.length;
        if (i == n) {
            return hall.total();
        }
        long best = Long.MAX_VALUE;
        for (int j = i; j < n; j++) {
            hall.swap(t, i, j);
            best = Math.min(best, best(hall, t, i + 1));
            hall.swap(t, i, j);
        }
        return best;
    }

    @Test
    void aSwapAddsWhatItSaysWithSeatsStandsAndOwnTables() {
        int made = 0;
        for (int seed = 0; seed < 30; seed++) {
            Problem problem = small(seed);
            Hall hall = hall(drawn(problem, seed));
            Random random = new Random(seed);
            for (int i = 0; i < 300; i++) {
                int t = random.nextInt(problem.slots());
                int one = random.nextInt(hall.grid.numbers.length);
                int other = random.nextInt(hall.grid.numbers.length);
                if (one != other && hall.yields(t, one) && hall.yields(t, other)) {
                    long before = hall.total();
                    long more = hall.swapped(t, one, other);
                    assertThat(hall.total()).as("seed %d", seed).isEqualTo(before + more);
                    assertThat(hall.total()).isEqualTo(Walking.total(problem, hall.state.slot, hall.table));
                    made += more != 0 ? 1 : 0;
                }
            }
            assertSound(hall.state, hall.table);
        }
        assertThat(made).isGreaterThan(500);
    }

    @Test
    void allRulesHoldAndNobodyWalksMore() {
        int less = 0;
        for (int seed = 0; seed < 30; seed++) {
            Problem problem = small(seed);
            State state = drawn(problem, seed);
            int breaks = Breaks.total(problem, state.slot);
            int placed = state.placed;
            long value = state.value;
            long first = hall(state).total();
            int[] table = new Shortening(state, new Random(seed)).run(() -> 0, () -> false);
            long walking = Walking.total(problem, state.slot, table);
            assertSound(state, table);
            assertThat(walking).isLessThanOrEqualTo(first);
            assertThat(state.placed).isEqualTo(placed);
            assertThat(state.value).isEqualTo(value);
            assertThat(Breaks.total(problem, state.slot)).isLessThanOrEqualTo(breaks);
            less += walking < first ? 1 : 0;
        }
        assertThat(less).isGreaterThan(20);
    }

    @Test
    void anotherOrderOfVisitsKeepsMeetingsBreaksAndTablesSound() {
        int changed = 0;
        for (int seed = 0; seed < 30; seed++) {
            Problem problem = small(seed);
            State state = drawn(problem, seed);
            Hall hall = hall(state);
            int[] before = state.slot.clone();
            int breaks = Breaks.total(problem, before);
            int placed = state.placed;
            var order = new VisitOrder(hall, new Random(seed));
            for (int i = 0; i < 3_000; i++) {
                order.step(50);
                if (i % 100 == 0) {
                    assertSound(state, hall.table);
                    assertThat(hall.total()).isEqualTo(Walking.total(problem, state.slot, hall.table));
                    assertThat(hall.total()).isEqualTo(new Hall(state, hall.grid, hall.table.clone()).total());
                    for (int r = 0; r < problem.requests; r++) {
                        int there = state.slot[r] == State.NONE ? -1 : hall.grid.index(hall.table[r]);
                        assertThat(there < 0 || hall.at(state.slot[r], there) == r)
                                .isTrue();
                    }
                }
            }
            assertThat(state.placed).isEqualTo(placed);
            assertThat(Breaks.total(problem, state.slot)).isLessThanOrEqualTo(breaks);
            changed += Arrays.equals(before, state.slot) ? 0 : 1;
        }
        assertThat(changed).isGreaterThan(25);
    }

    /** Against every way to place the same meetings with no more breaks. */
    @Test
    void smallCasesAreAsShortAsTheyCanBe() {
        int shortest = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            ProblemBuilder builder = Problem.builder().days(3).tables(3);
            for (int i = 0; i < 3; i++) {
                builder.tableAt(i, random.nextInt(50), random.nextInt(50));
            }
            for (int p = 0; p < 6; p++) {
                builder.participant(Side.NONE, SlotSet.all());
            }
            if (seed % 2 == 0) {
                builder.standAt(0, random.nextInt(50), random.nextInt(50));
            }
            PairSet pairs = new PairSet();
            while (builder.requests() < 6) {
                int a = random.nextInt(6);
                int b = random.nextInt(6);
                if (a != b && pairs.add(a, b)) {
                    builder.request(a, b, 1);
                }
            }
            Problem problem = builder.build();
            State state = drawn(problem, seed);
            int breaks = Breaks.total(problem, state.slot);
            int[] table = new Shortening(state, random).run(() -> 0, () -> false);
            long walking = Walking.total(problem, state.slot, table);
            long best = best(problem, new State(problem), table.clone(), state.slot, 0, breaks);
            assertThat(walking).isGreaterThanOrEqualTo(best);
            shortest += walking == best ? 1 : 0;
        }
        assertThat(shortest).isGreaterThan(45);
    }

    private static long best(Problem problem, State state, int[] table, int[] placed, int r, int breaks) {
        if (r == problem.requests) {
            return Breaks.total(problem, state.slot) > breaks
                    ? Long.MAX_VALUE
                    : Walking.total(problem, state.slot, table);
        }
        if (placed[r] == State.NONE) {
            return best(problem, state, table, placed, r + 1, breaks);
        }
        long best = Long.MAX_VALUE;
        for (int t = 0; t < problem.slots; t++) {
            for (int i = 0; i < 3 && state.fits(r, t); i++) {
                boolean taken = false;
                for (int k = 0; k < state.inSlotCount[t]; k++) {
                    taken |= table[state.inSlot[t][k]] == i;
                }
                if (!taken) {
                    state.place(r, t);
                    table[r] = i;
                    best = Math.min(best, best(problem, state, table, placed, r + 1, breaks));
                    state.remove(r);
                }
            }
        }
        return best;
    }

    @Test
    void theSameSeedWalksTheSame() {
        Problem problem =
                FairGenerator.inHall(FairGenerator.generate(15, 15, 90, FairGenerator.Family.TIGHT, 3), 0.2, 3);
        Budget budget = Budget.of(Duration.ofSeconds(60)).withRounds(2_000).withSeed(9);
        Solution one = Timetabler.solve(problem, budget);
        Solution other = Timetabler.solve(problem, budget);
        assertThat(other).isEqualTo(one);
        assertThat(other.walking()).isEqualTo(one.walking()).isPositive();
    }

    @Test
    void theNearestTableIsTheNearest() {
        Random random = new Random(5);
        for (int seed = 0; seed < 60; seed++) {
            Places places = new Places();
            int n = 1 + random.nextInt(60);
            int width = 1 + random.nextInt(seed % 3 == 0 ? 1_000_000 : 40);
            for (int i = 0; i < n; i++) {
                if (random.nextInt(4) > 0 || i == 0) {
                    places.putTable(i, random.nextInt(width), random.nextInt(seed % 5 == 0 ? 1 : 40));
                }
            }
            TableGrid grid = new TableGrid(places);
            for (int k = 0; k < 50; k++) {
                long at = (long) random.nextInt(2 * width) << 32 | random.nextInt(50);
                int odd = random.nextInt(3);
                int found = grid.nearest(at, i -> i % 3 != odd);
                long least = Long.MAX_VALUE;
                for (int i = 0; i < grid.numbers.length; i++) {
                    least = i % 3 == odd ? least : Math.min(least, Places.distance(at, grid.place[i]));
                }
                assertThat(found < 0 ? Long.MAX_VALUE : Places.distance(at, grid.place[found]))
                        .isEqualTo(least);
            }
        }
    }

    /** Anywhere between the two neighbours the ways are as short as they can be. */
    @Test
    void aRepairSeatsNearTheNeighbours() {
        ProblemBuilder builder = Problem.builder().days(3).tables(20);
        for (int i = 0; i < 20; i++) {
            builder.tableAt(i, 10 * i, 0);
        }
        for (int p = 0; p < 4; p++) {
            builder.participant(Side.NONE, SlotSet.all());
        }
        builder.request(0, 1, 1);
        builder.request(0, 2, 1);
        builder.request(0, 3, 1);
        Problem problem = builder.build();
        Solution solution = Solution.of(
                problem,
                List.of(
                        new Placement(0, 0, 12, Placement.NO_INTERPRETER),
                        new Placement(1, 1, 14, Placement.NO_INTERPRETER),
                        new Placement(2, 2, 16, Placement.NO_INTERPRETER)),
                Certificate.trivial(problem));
        LiveTimetable live = LiveTimetable.open(problem, solution);
        live.apply(new Change.TableLost(14, SlotSet.of(1)));
        assertThat(live.solution().find(1).orElseThrow().table())
                .isBetween(12, 16)
                .isNotEqualTo(14);
        assertThat(live.solution().walking()).isEqualTo(40);
    }
}
