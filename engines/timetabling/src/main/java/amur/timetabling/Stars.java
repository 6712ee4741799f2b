package amur.timetabling;

import java.util.Arrays;

/**
 * Sharpens a certificate, one participant after the other: given all other prices, the best prices of one participant's hours are those of the
 * dearest matching of its requests with its slots (the dual of an assignment problem; Kuhn 1955). Each step lowers the bound or
 * leaves it. It sees what prices without slots cannot: hours in which too few of those who want to meet somebody are there.
 *
 * <p>A matching is grown along edges on which the price is paid in full. An hour that has a price and finds nobody, with all hours whose
 * partners it could have and who would then find nobody, becomes cheaper until somebody new is tempted; a request that is worth more
 * than it pays and finds no hour makes the hours that it wants dearer likewise.
 */
final class Stars {
    private static final int NONE = -1;
    private static final long CLOSED = Margins.CLOSED;
    /** So much is a must request dearer than anything else: it has an hour in every timetable compared. */
    private static final long HELD = 1L << 50;

    private static final int TURNS_WITH_ORDERS = 4;
    /** Larger stars, in requests × slots, are left as they are. */
    private static final int LARGEST = 400_000;

    private final Problem problem;
    private final int slots;
    private final IntegerPrices prices;
    private final Waivers waived;

    private int size;
    private long[] gain = {};
    /** What a request is worth beyond the best price. */
    private long[] rest = {};

    private int[] slotOf = {};
    private boolean[] reachedRequest = {};
    private final long[] hour;
    private final int[] holder;
    private final boolean[] reachedSlot;
    private final int[] from;
    private final Margins margins;
    private int[] queue = {};
    private int[] cameFrom = {};

    private Stars(Problem problem, Certificate start) {
        this.problem = problem;
        waived = start.waivers();
        slots = problem.slots;
        prices = start.prices().copy();
        for (int p = 0; p < problem.participants; p++) {
            if (waived.participants().contains(p)) {
                prices.floor[p] = 0;
            }
            // a maximum that is all hours costs the same as all hours
            if (prices.cap[p] > 0 && problem.max[p] == problem.defaultMax(p)) {
                for (int t = 0; t < slots; t++) {
                    prices.hour[p * slots + t] += problem.isFree(p, t) ? prices.cap[p] : 0;
                }
                prices.cap[p] = 0;
            }
        }
        hour = new long[slots];
        holder = new int[slots];
        reachedSlot = new boolean[slots];
        from = new int[slots];
        margins = new Margins(problem, prices, waived);
    }

    /**
     * A certificate that proves no more than this one, and mostly less: with other prices for those whom the timetable lacks something
     * at by these prices. Where somebody's requests and hours are all worth just what they cost nothing could be gained.
     */
    static Certificate sharpened(Problem problem, Certificate start, State state) {
        var stars = new Stars(problem, start);
        var orders = new OrderPrices(problem, stars.prices, start.waivers());
        Certificate sharp = start;
        int turns = problem.precedences() == 0 ? 1 : TURNS_WITH_ORDERS;
        for (int turn = 1; turn <= turns; turn++) {
            orders.sharpen();
            boolean[] lacking = stars.lacking(state);
            for (int p = 0; p < lacking.length; p++) {
                if (lacking[p]) {
                    stars.sharpen(p);
                }
            }
            Certificate sharper =
                    Certificate.proving(problem, start.waivers(), turn == turns ? stars.prices : stars.prices.copy());
            if (sharper.bound() >= sharp.bound()) {
                break;
            }
            sharp = sharper;
        }
        return sharp;
    }

    /** Who has a priced hour idle, or a request that is not where it is worth most. */
    private boolean[] lacking(State state) {
        boolean[] lacking = new boolean[problem.participants];
        for (int r = 0; r < problem.requests; r++) {
            boolean held = waived.holds(problem, r);
            long best = held ? CLOSED : 0;
            long here = held ? CLOSED : 0;
            margins.of(r, -1);
            for (int t = 0; t < slots; t++) {
                if (problem.mayUse(r, t)) {
                    long margin = margins.in[t];
                    best = Math.max(best, margin);
                    here = state.slot[r] == t ? margin : here;
                }
            }
            if (here < best || here < 0 && !held) {
                lacking[problem.a[r]] = true;
                lacking[problem.b[r]] = true;
            }
        }
        for (int p = 0; p < problem.participants; p++) {
            for (int t = 0; t < slots && !lacking[p]; t++) {
                lacking[p] = prices.hour[p * slots + t] > 0 && state.isOpen(p, t);
            }
        }
        return lacking;
    }

    /** Finds the best prices of a participant's hours. */
    private void sharpen(int p) {
        if (problem.seats[p] > 1 || !collect(p)) {
            return;
        }
        for (int i = 0; i < size; i++) {
            while (slotOf[i] == NONE && rest[i] > 0 && !place(i) && dearer()) {}
        }
        for (int t = 0; t < slots; t++) {
            while (holder[t] == NONE && hour[t] > 0 && !fill(t) && cheaper()) {}
        }
        for (int t = 0; t < slots; t++) {
            if (hour[t] > Certificate.MAX_PRICE) {
                return;
            }
        }
        for (int t = 0; t < slots; t++) {
            prices.hour[p * slots + t] = (int) hour[t];
        }
    }

    private boolean collect(int p) {
        int degree = problem.firstOf[p + 1] - problem.firstOf[p];
        if ((long) degree * slots > LARGEST) {
            return false;
        }
        if (slotOf.length < degree) {
            gain = new long[degree * slots];
            rest = new long[degree];
            slotOf = new int[degree];
            reachedRequest = new boolean[degree];
            queue = new int[degree + slots];
            cameFrom = new int[degree];
        }
        for (int t = 0; t < slots; t++) {
            hour[t] = prices.hour[p * slots + t];
            holder[t] = NONE;
        }
        size = 0;
        for (int i = problem.firstOf[p]; i < problem.firstOf[p + 1]; i++) {
            int r = problem.requestsOf[i];
            margins.of(r, -1);
            long bonus = waived.holds(problem, r) ? HELD : 0;
            long most = CLOSED;
            int row = size * slots;
            for (int t = 0; t < slots; t++) {
                gain[row + t] = margins.in[t] == CLOSED ? CLOSED : bonus + margins.in[t] + prices.hour[p * slots + t];
                most = Math.max(most, gain[row + t]);
            }
            if (most > 0) {
                slotOf[size++] = NONE;
            }
        }
        value();
        return size > 0 || Arrays.stream(hour).anyMatch(h -> h > 0);
    }

    private void value() {
        for (int i = 0; i < size; i++) {
            long most = 0;
            for (int t = 0; t < slots; t++) {
                most = Math.max(most, gain[i * slots + t] - hour[t]);
            }
            rest[i] = most;
        }
    }

    private boolean paid(int i, int t) {
        return gain[i * slots + t] - hour[t] == rest[i];
    }

    /** An hour for a request, along a path; or the hours it wants are marked. */
    private boolean place(int first) {
        Arrays.fill(reachedSlot, false);
        Arrays.fill(reachedRequest, 0, size, false);
        queue[0] = first;
        reachedRequest[first] = true;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            int i = queue[head];
            for (int t = 0; t < slots; t++) {
                if (reachedSlot[t] || !paid(i, t)) {
                    continue;
                }
                reachedSlot[t] = true;
                from[t] = i;
                int j = holder[t];
                if (j == NONE || rest[j] == 0) {
                    if (j != NONE) {
                        slotOf[j] = NONE;
                    }
                    int at = t;
                    while (true) {
                        int who = from[at];
                        int left = slotOf[who];
                        slotOf[who] = at;
                        holder[at] = who;
                        if (who == first) {
                            return true;
                        }
                        at = left;
                    }
                }
                reachedRequest[j] = true;
                queue[tail++] = j;
            }
        }
        return false;
    }

    /** The hours marked become dearer, until one of those who want them wants another or none. */
    private boolean dearer() {
        long by = Long.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            if (reachedRequest[i]) {
                by = Math.min(by, rest[i]);
                for (int t = 0; t < slots; t++) {
                    if (!reachedSlot[t] && gain[i * slots + t] != CLOSED) {
                        by = Math.min(by, rest[i] - gain[i * slots + t] + hour[t]);
                    }
                }
            }
        }
        return change(by);
    }

    /** A request for an hour, along a path; or the hours that could give up theirs are marked. */
    private boolean fill(int first) {
        Arrays.fill(reachedSlot, false);
        Arrays.fill(reachedRequest, 0, size, false);
        queue[0] = first;
        reachedSlot[first] = true;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            int t = queue[head];
            for (int i = 0; i < size; i++) {
                if (reachedRequest[i] || !paid(i, t)) {
                    continue;
                }
                reachedRequest[i] = true;
                cameFrom[i] = t;
                int other = slotOf[i];
                if (other == NONE || hour[other] == 0) {
                    if (other != NONE) {
                        holder[other] = NONE;
                    }
                    int who = i;
                    while (true) {
                        int at = cameFrom[who];
                        int before = holder[at];
                        holder[at] = who;
                        slotOf[who] = at;
                        if (at == first) {
                            return true;
                        }
                        who = before;
                    }
                }
                reachedSlot[other] = true;
                queue[tail++] = other;
            }
        }
        return false;
    }

    /** The hours marked become cheaper, until somebody new wants one or one costs nothing. */
    private boolean cheaper() {
        long by = Long.MAX_VALUE;
        for (int t = 0; t < slots; t++) {
            if (reachedSlot[t]) {
                by = Math.min(by, hour[t]);
                for (int i = 0; i < size; i++) {
                    if (!reachedRequest[i] && gain[i * slots + t] != CLOSED) {
                        by = Math.min(by, rest[i] - gain[i * slots + t] + hour[t]);
                    }
                }
            }
        }
        return change(-by);
    }

    private boolean change(long by) {
        for (int t = 0; t < slots; t++) {
            hour[t] += reachedSlot[t] ? by : 0;
        }
        value();
        return by != 0;
    }
}
