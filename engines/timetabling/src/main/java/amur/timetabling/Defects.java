package amur.timetabling;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * What by the prices is amiss in a timetable, one after the other: requests left out that are worth more than they cost, meetings that are
 * worth less, and priced hours that stay idle. All that a timetable lacks to the bound of exact prices is one of these or a table that
 * stays empty. Each is mended by a {@link Relay} where that can be.
 */
final class Defects {
    private static final int NONE = State.NONE;
    private static final float DOUBT = 0.3f;
    /** How many open things are looked at for a defect: at first, and at most. */
    private static final int LEAST_EFFORT = 100;

    private static final int MOST_EFFORT = 3_200;
    /** And for all of them, for each request of the problem. */
    private static final int EFFORT_PER_REQUEST = 2;

    private final LocalSearch search;
    private final State state;
    private final Problem problem;
    private final Pricing pricing;
    private final Trial trial;
    private final Relay relay;
    private final BooleanSupplier stop;
    private int effort;
    private long left;
    /** Requests, left out or placed, and, as complements, participants. */
    private int[] list = new int[1 << 10];

    private int size;

    Defects(LocalSearch search, Trial trial, Pricing pricing, BooleanSupplier stop) {
        this.search = search;
        this.trial = trial;
        this.pricing = pricing;
        this.stop = stop;
        state = search.state;
        problem = state.problem;
        relay = new Relay(search, trial, pricing);
    }

    /** Mends what can be, with more and more effort, until nothing more is found. */
    void mend() {
        left = (long) EFFORT_PER_REQUEST * problem.requests + MOST_EFFORT;
        int mended;
        do {
            find();
            int found = size;
            for (effort = LEAST_EFFORT; effort <= MOST_EFFORT && size > 0 && !enough(); effort *= 2) {
                pass();
            }
            mended = found - size;
        } while (mended > 0 && !enough());
    }

    private boolean enough() {
        return left <= 0 || stop.getAsBoolean();
    }

    private void find() {
        size = 0;
        for (int r = 0; r < problem.requests; r++) {
            if (isDefect(r)) {
                add(r);
            }
        }
        for (int p = 0; p < problem.participants; p++) {
            if (isDefect(~p)) {
                add(~p);
            }
        }
    }

    private void add(int one) {
        if (size == list.length) {
            list = Arrays.copyOf(list, 2 * size);
        }
        list[size++] = one;
    }

    /** Goes through the list, and keeps what is still amiss. */
    private void pass() {
        int n = size;
        size = 0;
        for (int i = 0; i < n; i++) {
            int one = list[i];
            if ((i & 15) == 0 && enough()) {
                while (i < n) {
                    list[size++] = list[i++];
                }
                return;
            }
            if (isDefect(one) && !(one < 0 ? idle(~one) : state.slot[one] == NONE ? leftOut(one) : unworthy(one))) {
                list[size++] = one;
            }
        }
    }

    private boolean isDefect(int one) {
        if (one < 0) {
            return isIdle(~one);
        }
        int t = state.slot[one];
        return t == NONE ? isMissed(one) : pricing.margin(problem, one, t) < -DOUBT;
    }

    private boolean isIdle(int p) {
        if (state.count[p] < problem.max[p]) {
            for (int w = 0; w < problem.words; w++) {
                for (long open = state.open[p * problem.words + w]; open != 0; open &= open - 1) {
                    if (pricing.hour(p, (w << 6) + Long.numberOfTrailingZeros(open)) > DOUBT) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isMissed(int r) {
        for (int w = 0; w < problem.words; w++) {
            for (long may = problem.slotsFor(r, w); may != 0; may &= may - 1) {
                if (pricing.margin(problem, r, (w << 6) + Long.numberOfTrailingZeros(may)) > DOUBT) {
                    return true;
                }
                if (pricing.sameInAllSlots()) {
                    return false;
                }
            }
        }
        return false;
    }

    private boolean idle(int p) {
        relay.begin();
        trial.begin(0, 0);
        for (int t = 0; t < problem.slots; t++) {
            if (state.isOpen(p, t)) {
                relay.hole(p, t, 0, NONE, NONE, NONE, NONE, state.tablesLeft[t] > 0);
            }
        }
        return relayed();
    }

    private boolean unworthy(int m) {
        int a = problem.a[m];
        int b = problem.b[m];
        int t = state.slot[m];
        long lost = -search.gain(m);
        relay.begin();
        trial.begin(m, 0);
        relay.hole(a, t, lost + owed(b, t), NONE, m, NONE, b, true);
        relay.hole(b, t, lost + owed(a, t), NONE, m, NONE, a, true);
        return relayed();
    }

    /** What a hole counts that is to be filled later. */
    private long owed(int p, int t) {
        return (long) Math.max(0, pricing.hour(p, t) + DOUBT);
    }

    private boolean leftOut(int r) {
        if (search.insert(r)) {
            return true;
        }
        relay.begin();
        trial.begin(r, 0);
        for (int w = 0; w < problem.words; w++) {
            for (long may = problem.slotsFor(r, w); may != 0; may &= may - 1) {
                leftOut(r, (w << 6) + Long.numberOfTrailingZeros(may));
            }
        }
        return relayed();
    }

    private void leftOut(int r, int t) {
        int a = problem.a[r];
        int b = problem.b[r];
        int ofA = state.isOpen(a, t) ? NONE : state.grid[a * problem.slots + t];
        int ofB = state.isOpen(b, t) ? NONE : state.grid[b * problem.slots + t];
        long gain = search.gain(r);
        if (ofA != NONE && ofB != NONE) {
            withoutBoth(r, t, ofA, a, ofB);
            withoutBoth(r, t, ofB, b, ofA);
        } else if (ofA != NONE || ofB != NONE) {
            int m = ofA != NONE ? ofA : ofB;
            int p = ofA != NONE ? a : b;
            relay.hole(problem.partner(m, p), t, gain - search.gain(m), r, m, NONE, NONE, true);
            relay.homeless(m, p, t, gain, r, NONE, NONE);
        }
    }

    /** Begins from where {@code m}, p's meeting, gives way to {@code r}, while the other's meeting is given up. */
    private void withoutBoth(int r, int t, int m, int p, int given) {
        int lonely = problem.partner(given, problem.partner(r, p));
        long gain = search.gain(r) - search.gain(given) + owed(lonely, t);
        relay.hole(problem.partner(m, p), t, gain - search.gain(m), r, m, given, lonely, true);
        relay.homeless(m, p, t, gain, r, given, lonely);
    }

    /** Runs the relay, and once more for the other hole where there is one. */
    private boolean relayed() {
        long goal = search.goal();
        boolean found = relay.run(effort);
        left -= relay.looked();
        if (!found) {
            return false;
        }
        if (search.goal() > goal) {
            return true;
        }
        int other = relay.other();
        int t = relay.otherSlot();
        if (other != NONE && state.isOpen(other, t)) {
            relay.begin();
            relay.hole(other, t, search.goal() - goal, NONE, NONE, NONE, NONE, state.tablesLeft[t] > 0);
            if (relay.run(effort) && search.goal() > goal) {
                return true;
            }
        }
        trial.undo(0, 0);
        return false;
    }
}
