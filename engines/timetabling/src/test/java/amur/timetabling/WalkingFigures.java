package amur.timetabling;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** Prints what people walk in timetables of the size of the demo, for {@code docs/engines/timetabling.md}. */
final class WalkingFigures {
    private WalkingFigures() {}

    /** Seconds for the timetable, seconds for the walking alone, share of stands. */
    public static void main(String[] arguments) {
        int seconds = Integer.parseInt(arguments[0]);
        double walkSeconds = Double.parseDouble(arguments[1]);
        double stands = Double.parseDouble(arguments[2]);
        int requests = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 12_000;
        int sideA = requests / 10;
        int sideB = requests / 12;
        for (FairGenerator.Family family :
                new FairGenerator.Family[] {FairGenerator.Family.LOOSE, FairGenerator.Family.TIGHT}) {
            Problem plain = FairGenerator.generate(sideA, sideB, requests, family, 4, 14, 7);
            Problem problem = FairGenerator.inHall(plain, stands, 7);
            State state = new State(problem);
            var solution = new AtomicReference<>(Timetabler.solve(plain, Budget.of(Duration.ofSeconds(seconds))));
            state.copyFrom(solution.get().slot);
            State without = new State(plain);
            without.copyFrom(solution.get().slot);
            int[] table = new Tables(without).assign();
            int legs = legs(state);
            print(family, "table of the slot before", problem, state, table, legs, 0);
            TableGrid grid = new TableGrid(problem.places);
            long start = System.nanoTime();
            table = new Tables(state, grid).assign();
            print(family, "nearest", problem, state, table, legs, start);
            start = System.nanoTime();
            Hall hall = new Hall(state, grid, table);
            new TableSweep(hall).run(() -> false);
            print(family, "exact per slot", problem, state, hall.table, legs, start);
            long from = System.nanoTime();
            table = new Shortening(state, new Random(1))
                    .run(() -> (System.nanoTime() - from) / walkSeconds / 1e9, () -> false);
            print(family, "all", problem, state, table, legs, from);
        }
    }

    private static int legs(State state) {
        int legs = 0;
        for (int p = 0; p < state.problem.participants; p++) {
            for (int d = 0; d < state.problem.days(); d++) {
                int held = 0;
                for (int t = state.problem.firstSlot(d), i = 0; i < state.problem.dayLength[d]; i++) {
                    held += state.grid[p * state.slots + t + i] == State.NONE ? 0 : 1;
                }
                legs += Math.max(0, held - 1);
            }
        }
        return legs;
    }

    private static void print(
            FairGenerator.Family family, String what, Problem problem, State state, int[] table, int legs, long start) {
        long walking = Walking.total(problem, state.slot, table);
        System.out.printf(
                Locale.ROOT,
                "%s, %s: placed %d, breaks %d, walking %d, %.2f m a way, %.2f s%n",
                family == FairGenerator.Family.LOOSE ? "loose" : "tight",
                what,
                state.placed,
                Breaks.total(problem, state.slot),
                walking,
                (double) walking / legs,
                start == 0 ? 0 : (System.nanoTime() - start) / 1e9);
    }
}
