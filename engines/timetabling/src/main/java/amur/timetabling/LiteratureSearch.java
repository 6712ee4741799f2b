package amur.timetabling;

import java.time.Duration;
import java.util.Random;

/**
 * Looks for a timetable of all meetings with few breaks: first all meetings are placed by insertion with ejection, then an annealer
 * moves meetings, swapping them with those in the way. Zero breaks is its own proof of being best; beyond that the answer is the
 * best found, with the bound 0. A participant with more meetings than slots, or more meetings than tables, proves that there is no
 * timetable.
 */
final class LiteratureSearch {
    private static final double HOT = 1.2;
    private static final double COLD = 0.08;
    private static final int STEPS_PER_DESCENT = 400_000;
    private static final double UNFAIR = 3;

    private final Problem problem;
    private final int fairness;
    private final Budget budget;
    private final Random random;
    private final long start = System.nanoTime();
    private final int[] touched = new int[8];
    private final int[] before = new int[8];
    private int touches;

    LiteratureSearch(Problem problem, int fairness, Budget budget) {
        this.problem = problem;
        this.fairness = fairness;
        this.budget = budget;
        random = new Random(budget.seed());
    }

    LiteratureResult solve() {
        if (cannotBe()) {
            return new LiteratureResult.NoTimetable();
        }
        Solution best = null;
        int fewest = Integer.MAX_VALUE;
        while (!timeIsUp()) {
            LocalSearch all = placeAll();
            if (all == null) {
                continue;
            }
            int[] places = descend(all.state, fewest);
            if (places.length > 0) {
                State state = new State(problem);
                state.copyFrom(places);
                best = Solutions.of(state, Certificate.trivial(problem));
                fewest = Breaks.total(problem, places);
                tell(best);
                if (fewest == 0) {
                    return new LiteratureResult.Optimum(0, best);
                }
            }
        }
        return best == null ? new LiteratureResult.Undecided() : new LiteratureResult.Best(fewest, 0, best);
    }

    private boolean cannotBe() {
        int[] meetings = new int[problem.participants];
        for (int r = 0; r < problem.requests; r++) {
            meetings[problem.a[r]]++;
            meetings[problem.b[r]]++;
            boolean any = false;
            for (int t = 0; t < problem.slots; t++) {
                any |= problem.mayUse(r, t);
            }
            if (!any) {
                return true;
            }
        }
        for (int p = 0; p < problem.participants; p++) {
            if (meetings[p] > problem.freeSlots(p) * problem.seats[p] || meetings[p] > problem.max[p]) {
                return true;
            }
        }
        long tables = 0;
        for (int t = 0; t < problem.slots; t++) {
            tables += problem.tables(t);
        }
        return tables < problem.requests;
    }

    /** All meetings placed, or null when this attempt's time ran out. */
    private @org.jspecify.annotations.Nullable LocalSearch placeAll() {
        var search = new LocalSearch(new State(problem), random);
        int[] order = new int[problem.requests];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        for (int sweep = 0; sweep < 2_000 && search.state.placed < problem.requests; sweep++) {
            if (timeIsUp()) {
                return null;
            }
            for (int r : order) {
                if (search.state.slot[r] == State.NONE && !search.insert(r)) {
                    int from = random.nextInt(problem.slots);
                    for (int i = 0; i < problem.slots && search.state.slot[r] == State.NONE; i++) {
                        search.eject(r, (from + i) % problem.slots);
                    }
                }
            }
        }
        return search.state.placed == problem.requests ? search : null;
    }

    /** One descent from hot to cold; the places of a fair timetable with fewer breaks than {@code fewest}, or nothing. */
    private int[] descend(State state, int fewest) {
        int[] breaks = new int[problem.participants];
        for (int p = 0; p < breaks.length; p++) {
            breaks[p] = Breaks.of(state, p);
        }
        double cost = cost(breaks);
        int[] found = new int[0];
        int least = fewest;
        for (int step = 0; step < STEPS_PER_DESCENT; step++) {
            if ((step & 1023) == 0 && timeIsUp()) {
                break;
            }
            double temperature = HOT * Math.pow(COLD / HOT, (double) step / STEPS_PER_DESCENT);
            if (!move(state)) {
                continue;
            }
            int[] changed = breaks.clone();
            for (int i = 0; i < touches; i++) {
                changed[problem.a[touched[i]]] = Breaks.of(state, problem.a[touched[i]]);
                changed[problem.b[touched[i]]] = Breaks.of(state, problem.b[touched[i]]);
            }
            double after = cost(changed);
            if (after <= cost || random.nextDouble() < Math.exp((cost - after) / temperature)) {
                breaks = changed;
                cost = after;
                int total = sum(breaks);
                if (total < least && spread(breaks) <= fairness) {
                    least = total;
                    found = state.slot.clone();
                    if (total == 0) {
                        return found;
                    }
                }
            } else {
                undo(state);
            }
        }
        return found;
    }

    /** Moves a meeting to another slot; those in its way take its old slot or any that is free. False: nothing changed. */
    private boolean move(State state) {
        int r = random.nextInt(problem.requests);
        int from = state.slot[r];
        int to = random.nextInt(problem.slots);
        if (to == from || !problem.mayUse(r, to)) {
            return false;
        }
        touches = 0;
        out(state, r);
        for (int p : new int[] {problem.a[r], problem.b[r]}) {
            int there = state.grid[p * problem.slots + to];
            if (!state.isOpen(p, to) && there != State.NONE) {
                out(state, there);
            }
        }
        if (state.tablesLeft[to] == 0 && state.inSlotCount[to] > 0) {
            out(state, state.inSlot[to][random.nextInt(state.inSlotCount[to])]);
        }
        if (!state.fits(r, to)) {
            undo(state);
            return false;
        }
        state.place(r, to);
        for (int i = 1; i < touches; i++) {
            if (!putBack(state, touched[i], from)) {
                undo(state);
                return false;
            }
        }
        return true;
    }

    private boolean putBack(State state, int r, int wanted) {
        if (state.fits(r, wanted)) {
            state.place(r, wanted);
            return true;
        }
        int first = random.nextInt(problem.slots);
        for (int i = 0; i < problem.slots; i++) {
            int t = (first + i) % problem.slots;
            if (state.fits(r, t)) {
                state.place(r, t);
                return true;
            }
        }
        return false;
    }

    private void out(State state, int r) {
        touched[touches] = r;
        before[touches++] = state.slot[r];
        state.remove(r);
    }

    private void undo(State state) {
        for (int i = 0; i < touches; i++) {
            if (state.slot[touched[i]] != State.NONE) {
                state.remove(touched[i]);
            }
        }
        for (int i = touches - 1; i >= 0; i--) {
            state.place(touched[i], before[i]);
        }
        touches = 0;
    }

    private double cost(int[] breaks) {
        return sum(breaks) + UNFAIR * Math.max(0, spread(breaks) - fairness);
    }

    private static int sum(int[] breaks) {
        int sum = 0;
        for (int b : breaks) {
            sum += b;
        }
        return sum;
    }

    private static int spread(int[] breaks) {
        int most = 0;
        int least = Integer.MAX_VALUE;
        for (int b : breaks) {
            most = Math.max(most, b);
            least = Math.min(least, b);
        }
        return most - Math.min(least, most);
    }

    private void tell(Solution best) {
        budget.listener()
                .accept(new Progress(
                        Stage.SEARCHING,
                        best.value(),
                        best.certificate().boundValue(),
                        best.placed(),
                        problem.requests,
                        Duration.ofNanos(System.nanoTime() - start),
                        () -> best));
    }

    private boolean timeIsUp() {
        return System.nanoTime() - start > budget.time().toNanos()
                || budget.stop().getAsBoolean();
    }
}
