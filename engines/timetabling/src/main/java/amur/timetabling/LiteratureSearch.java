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
    private static final double HOT = 0.6;
    private static final double COLD = 0.15;
    private static final int STEPS_PER_DESCENT = 1_500_000;

    /** The part of the time in which slots are struck out before the search. */
    private static final double DEDUCING_SHARE = 0.2;

    private final Problem problem;
    private final int fairness;
    private final Budget budget;
    private final Random random;
    private final long start = System.nanoTime();
    private int fewestPossible;

    LiteratureSearch(Problem problem, int fairness, Budget budget) {
        this.problem = problem;
        this.fairness = fairness;
        this.budget = budget;
        random = new Random(budget.seed());
    }

    LiteratureResult solve() {
        if (cannotBe() || !deduce()) {
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
                if (fewest == fewestPossible) {
                    return new LiteratureResult.Optimum(fewest, best);
                }
            }
        }
        return best == null
                ? new LiteratureResult.Undecided()
                : new LiteratureResult.Best(fewest, fewestPossible, best);
    }

    /** Strikes out what cannot be, with a part of the time; false if nothing is left. */
    private boolean deduce() {
        if (!Domains.canTell(problem)) {
            return true;
        }
        var domains = new Domains(problem);
        long until = start + (long) (DEDUCING_SHARE * budget.time().toNanos());
        boolean possible = domains.propagate()
                && domains.probe(
                        () -> System.nanoTime() > until || budget.stop().getAsBoolean());
        if (possible) {
            fewestPossible = domains.breaks();
        }
        return possible;
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
        var annealer = new Annealer(state, random, 0, fairness);
        BreakCount count = annealer.count();
        double temperature = HOT;
        int[] found = new int[0];
        int least = fewest;
        for (int step = 0; step < STEPS_PER_DESCENT; step++) {
            if ((step & 1023) == 0) {
                if (timeIsUp()) {
                    break;
                }
                temperature = HOT * Math.pow(COLD / HOT, (double) step / STEPS_PER_DESCENT);
            }
            if (annealer.step(temperature) && count.total() < least && count.spread() <= fairness) {
                least = count.total();
                found = state.slot.clone();
                if (least == fewestPossible) {
                    return found;
                }
            }
        }
        return found;
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
