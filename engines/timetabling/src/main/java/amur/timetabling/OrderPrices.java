package amur.timetabling;

/**
 * The best prices of one order after the other, given all other prices. Where "r before q" stands alone, what the two are worth together at most
 * is V, the best of all pairs of slots in order and of one or none of them, and prices say so exactly: the rows of an order are
 * intervals of time, so that the relaxation of the two is integral.
 *
 * <p>Let F(s) be what r may cost in slots up to s, and V − F(s) what q may cost after s. F rises with s, is no less than the best of r up to s, and V − F(s) no
 * less than the best of q after s. The price of a slot is how much F rises there. Half way between the two is taken.
 */
final class OrderPrices {
    private static final long CLOSED = Margins.CLOSED;

    private final Problem problem;
    private final int slots;
    private final IntegerPrices prices;
    private final Waivers waived;
    private final Margins margins;
    /** The best of the earlier request in slots before this one, of the later one in this slot or after. */
    private final long[] first;

    private final long[] then;
    private final long[] rise;

    OrderPrices(Problem problem, IntegerPrices prices, Waivers waived) {
        this.problem = problem;
        this.prices = prices;
        this.waived = waived;
        slots = problem.slots;
        margins = new Margins(problem, prices, waived);
        first = new long[slots + 1];
        then = new long[slots + 1];
        rise = new long[slots + 1];
    }

    void sharpen() {
        for (int k = 0; k < problem.precedences(); k++) {
            sharpen(k);
        }
    }

    private void sharpen(int k) {
        int r = problem.earlier[k];
        int q = problem.later[k];
        margins.of(r, k);
        first[0] = waived.holds(problem, r) ? CLOSED : 0;
        for (int t = 0; t < slots; t++) {
            first[t + 1] = Math.max(first[t], margins.in[t]);
        }
        margins.of(q, k);
        then[slots] = waived.holds(problem, q) ? CLOSED : 0;
        for (int t = slots - 1; t >= 0; t--) {
            then[t] = Math.max(then[t + 1], margins.in[t]);
        }
        if (first[slots] == CLOSED || then[0] == CLOSED) {
            return;
        }
        long both = CLOSED;
        for (int t = 0; t <= slots; t++) {
            both = Math.max(both, first[t] == CLOSED || then[t] == CLOSED ? CLOSED : first[t] + then[t]);
        }
        if (both == CLOSED) {
            return;
        }
        boolean loose = both == first[slots] + then[0];
        spread(both);
        for (int t = 0; t < slots; t++) {
            long price = loose ? 0 : rise[t + 1] - rise[t];
            if (price > Certificate.MAX_PRICE) {
                return;
            }
            rise[t] = price;
        }
        for (int t = 0; t < slots; t++) {
            prices.order[k * slots + t] = (int) rise[t];
        }
    }

    /** F, so that it rises and is between the two limits. */
    private void spread(long both) {
        int from = 0;
        while (first[from] == CLOSED) {
            from++;
        }
        for (int t = 0; t <= slots; t++) {
            long least = first[t];
            long most = then[t] == CLOSED ? Long.MAX_VALUE : both - then[t];
            if (least == CLOSED) {
                rise[t] = Math.min(most, first[from]);
            } else if (most == Long.MAX_VALUE) {
                rise[t] = Math.max(least, t == 0 ? least : rise[t - 1]);
            } else {
                rise[t] = least + (most - least >> 1);
            }
        }
    }
}
