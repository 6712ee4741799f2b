package amur.timetabling;

import java.util.Arrays;

/** What a request is worth beyond its {@link IntegerPrices} in each slot. */
final class Margins {
    /** In slots that the request may not use. */
    static final long CLOSED = Long.MIN_VALUE / 4;

    private final Problem problem;
    private final IntegerPrices prices;
    private final Waivers waived;
    private final long[] orders;
    /** Of the request last asked for. */
    final long[] in;

    Margins(Problem problem, IntegerPrices prices, Waivers waived) {
        this.problem = problem;
        this.prices = prices;
        this.waived = waived;
        orders = new long[problem.slots];
        in = new long[problem.slots];
    }

    /** Works them out for a request, one of its orders perhaps left aside. */
    void of(int r, int aside) {
        boolean ordered = problem.firstPrecedence[r] < problem.firstPrecedence[r + 1];
        if (ordered) {
            Arrays.fill(orders, 0);
            prices.addOrders(problem, r, aside, orders);
        }
        long worth = prices.worth(problem, waived, r);
        for (int t = 0; t < in.length; t++) {
            in[t] = problem.mayUse(r, t) ? worth - prices.price(problem, r, t) - (ordered ? orders[t] : 0) : CLOSED;
        }
    }
}
