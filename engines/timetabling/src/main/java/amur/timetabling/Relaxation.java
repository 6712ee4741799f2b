package amur.timetabling;

/**
 * The time-indexed linear relaxation, solved by a first-order primal-dual method: its prices prove the bound, its
 * fractions guide the rounding.
 *
 * <p>maximise Σ weight(r)·x(r,t) where every request sums to at most 1 and participants, tables, pools, {@code max} and
 * {@code min} hold. The method is PDHG with diagonal preconditioning (Pock and Chambolle 2011), reflected Halpern steps
 * and restarts (Lu and Yang 2024; PDLP, Applegate et al. 2021), chosen because one iteration only adds rows of numbers:
 * O(requests × slots), and rows are short arrays with one common index, which the virtual machine turns into vector
 * instructions. Prices are never trusted: {@link #certificate} rounds them to integers and evaluates them anew.
 *
 * <p>Must requests that the timetable places have a sum of 1, so that the price of that row may be negative; orders have rows of their own
 * ({@link OrderRows}).
 */
final class Relaxation implements Pricing {
    private final Problem problem;
    private final Crew crew;
    private final int people;
    private final RelaxationPart[] parts;
    private final SlotRows rows;
    private final EndRows ends;
    private final OrderRows orders;
    private final Held held;
    private final Restarts restarts = new Restarts(200);
    private double bestBound = Double.POSITIVE_INFINITY;

    /**
     * Starts from nothing: prices and choices without slots would be near in value, but from them the method takes longer to spread
     * requests over the slots than from zero.
     */
    Relaxation(Problem problem, Crew crew, Degrees start) {
        this.problem = problem;
        this.crew = crew;
        people = problem.participants;
        held = start.held().copy();
        rows = new SlotRows(problem, start.active());
        ends = new EndRows(problem, start);
        orders = new OrderRows(problem);
        int[] ordered = Shares.byFewerRequests(problem, start.active());
        parts = new RelaxationPart[crew.size()];
        crew.run(
                i -> parts[i] = new RelaxationPart(problem, rows.width, Shares.share(ordered, i, crew.size()), people));
        bound();
    }

    /** Bytes that the relaxation of a problem takes, nearly. */
    static long memory(Problem problem, int threads) {
        return SlotRows.memory(problem, threads) + OrderRows.memory(problem, threads);
    }

    SlotRows rows() {
        return rows;
    }

    EndRows ends() {
        return ends;
    }

    OrderRows orders() {
        return orders;
    }

    Held held() {
        return held;
    }

    int iterations() {
        return restarts.iterations();
    }

    RelaxationPart[] parts() {
        return parts;
    }

    /** Several iterations, with restarts where they help. */
    void iterate(int count) {
        for (int i = 0; i < count; i++) {
            step();
            if (restarts.due()) {
                restart();
            }
        }
    }

    private void step() {
        float lambda = restarts.lambda();
        float om = (float) restarts.omega();
        rows.addBases();
        double moved = crew.sum(i -> parts[i].step(this, lambda, om));
        moved += crew.sum(i -> rows.people(from(i, people), from(i + 1, people), parts, om, lambda));
        moved += rows.shared(parts, om, lambda);
        if (orders.size() > 0) {
            moved += crew.sum(i -> orders.duals(from(i, orders.size()), from(i + 1, orders.size()), parts, om, lambda));
        }
        moved += ends.step(parts, om, lambda);
        restarts.moved(moved);
    }

    /** Where the share of a thread begins. */
    private int from(int i, int all) {
        return Shares.from(all, i, crew.size());
    }

    /** Starts the averaging anew from here and balances the steps of primal and dual by how far each has come. */
    private void restart() {
        double[][] squares = new double[parts.length][2];
        crew.run(i -> parts[i].restart(squares[i]));
        double dx = 0;
        double dy = 0;
        for (double[] one : squares) {
            dx += one[0];
            dy += one[1];
        }
        dy = rows.restart(dy) + orders.restart();
        ends.restart();
        restarts.restarted(4 * dx, dy);
    }

    /** Evaluates the present prices; keeps them where they prove more than those before. */
    double bound() {
        double bound = valueOf(false);
        if (bound < bestBound) {
            bestBound = bound;
            rows.keep();
            ends.keep();
            orders.keep();
        }
        return bound;
    }

    /** The bound by the prices as they are, or by the best so far. */
    private double valueOf(boolean best) {
        rows.addPositiveBases(best);
        double bound = crew.sum(i -> {
            double mine = parts[i].surplus(this, best);
            for (int p = from(i, people); p < from(i + 1, people); p++) {
                mine += rows.paid(p, best);
                mine += ends.paid(p, best);
            }
            return mine;
        });
        return rows.paidForShared(bound, best) + orders.paid(best);
    }

    @Override
    public double bestBound() {
        return bestBound;
    }

    /** Without a minimum its price is not earned; requests can only be worth less then. */
    @Override
    public double boundFor(State state) {
        double bound = ends.withoutFloors(bestBound, state);
        for (int r : held.leftOut(state)) {
            bound += Math.max(0, held.bonus() - largestMargin(r));
        }
        return bound;
    }

    private float largestMargin(int r) {
        float most = Float.NEGATIVE_INFINITY;
        for (int t = 0; t < problem.slots; t++) {
            most = problem.mayUse(r, t) ? Math.max(most, margin(problem, r, t)) : most;
        }
        return most;
    }

    @Override
    public void waive(State state) {
        boolean changed = held.hold(state);
        if (ends.waive(state) || changed) {
            bestBound = valueOf(true);
        }
    }

    @Override
    public float hour(int p, int t) {
        return rows.hour(p, t) + ends.cap(p) - ends.floor(p);
    }

    @Override
    public float table(int t) {
        return rows.table(t);
    }

    @Override
    public float interpreter(int k, int t) {
        return rows.interpreter(k, t);
    }

    @Override
    public float margin(Problem of, int r, int t) {
        float margin = Pricing.super.margin(of, r, t) + held.bonus(r);
        return orders.has(r) ? margin - orders.price(r, t) : margin;
    }

    /** The best prices in integers, with the bound that they prove. */
    @Override
    public Certificate certificate(Waivers waived) {
        IntegerPrices prices = new IntegerPrices(problem, IntegerPrices.scale(problem));
        rows.write(prices);
        ends.write(prices);
        orders.write(prices);
        return Certificate.proving(problem, waived, prices);
    }
}
