package amur.timetabling;

import java.util.Random;

/**
 * The same visits in another order: a meeting goes to another slot along a {@link Chain}, those that change places share their tables
 * anew, and the step stands if nobody has more breaks for it in all, nor are they spread less fairly, and, by Metropolis, if less is walked.
 */
final class VisitOrder {
    /** What an uneven spread of breaks weighs beside one, as in {@link Tidying}. */
    private static final double UNEVEN = 0.05;

    private final Hall hall;
    private final State state;
    private final Problem problem;
    private final Random random;
    private final BreakCount count;
    private final Chain chain;
    private final int[] tableBefore = new int[Chain.LONGEST];
    private final int[] free = new int[Chain.LONGEST];
    private final int[] who = new int[2 * Chain.LONGEST];

    VisitOrder(Hall hall, Random random) {
        this.hall = hall;
        this.random = random;
        state = hall.state;
        problem = hall.problem;
        count = new BreakCount(state);
        chain = new Chain(count, random);
    }

    /** Proposes a step. */
    void step(double temperature) {
        int r = random.nextInt(problem.requests);
        int s = state.slot[r];
        int t = s == State.NONE ? State.NONE : target(r);
        if (t == State.NONE || t == s || !problem.mayUse(r, t) || !chain.plan(r, t)) {
            return;
        }
        if (chain.breaks() > 0 || worse(chain.breaks(), chain.squares())) {
            return;
        }
        int breaks = count.total();
        long squares = count.squares();
        int people = people();
        long before = walked(people, s, t);
        int moved = chain.length();
        for (int i = 0; i < moved; i++) {
            tableBefore[i] = hall.table[chain.moved(i)];
            hall.rise(chain.moved(i), chain.from(i));
        }
        boolean made = chain.carryOut(s, t);
        boolean seated = made && seat(s, t) && seat(t, s);
        if (seated && count.total() <= breaks && !worse(count.total() - breaks, count.squares() - squares)) {
            long more = walked(people, s, t) - before;
            if (more <= 0 || more <= -temperature * Math.log(1 - random.nextDouble())) {
                return;
            }
        }
        for (int i = 0; made && i < moved; i++) {
            hall.rise(chain.moved(i), state.slot[chain.moved(i)]);
        }
        if (made) {
            chain.undo();
        }
        for (int i = 0; i < moved; i++) {
            hall.sit(chain.moved(i), chain.from(i), tableBefore[i]);
        }
    }

    private static boolean worse(int breaks, long squares) {
        return breaks + UNEVEN * squares > 0;
    }

    /** Gives those who came from one slot to the other the tables of those who went, the first of them the one that is best for it. */
    private boolean seat(int from, int to) {
        int n = 0;
        for (int i = 0; i < chain.length(); i++) {
            if (chain.from(i) == to && problem.fixedTableOf(chain.moved(i)) < 0) {
                free[n++] = tableBefore[i];
            }
        }
        for (int i = 0; i < chain.length(); i++) {
            int r = chain.moved(i);
            if (chain.from(i) == from && problem.fixedTableOf(r) >= 0) {
                int own = hall.grid.index(problem.fixedTableOf(r));
                if (own < 0 || hall.at(to, own) != State.NONE) {
                    return false;
                }
                n = without(n, problem.fixedTableOf(r));
                hall.sit(r, to, problem.fixedTableOf(r));
            }
        }
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < chain.length(); i++) {
                int r = chain.moved(i);
                if (chain.from(i) != from || problem.fixedTableOf(r) >= 0 || hall.isMovable(r) != (pass == 0)) {
                    continue;
                }
                int chosen = pass == 0 ? best(r, n) : n - 1;
                int number = chosen >= 0 ? free[chosen] : another(r, to);
                if (number < 0) {
                    return false;
                }
                n = chosen >= 0 ? without(n, number) : n;
                hall.sit(r, to, number);
            }
        }
        return true;
    }

    private int without(int n, int number) {
        for (int i = 0; i < n; i++) {
            if (free[i] == number) {
                free[i] = free[n - 1];
                return n - 1;
            }
        }
        return n;
    }

    private int best(int r, int n) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < n; i++) {
            long cost = hall.cost(r, problem.placeOf(r, free[i]));
            if (cost < least) {
                least = cost;
                best = i;
            }
        }
        return best;
    }

    /** A table that nobody has, near where the meeting was; -1 where none with a place is left. */
    private int another(int r, int t) {
        long near = hall.place[r] == Places.NOWHERE ? 0 : hall.place[r];
        int i = hall.grid.nearest(near, k -> hall.isThere(t, k) && hall.at(t, k) == State.NONE);
        return i < 0 ? -1 : hall.grid.numbers[i];
    }

    private int people() {
        int n = 0;
        for (int i = 0; i < chain.length(); i++) {
            for (int p : new int[] {problem.a[chain.moved(i)], problem.b[chain.moved(i)]}) {
                boolean known = false;
                for (int k = 0; k < n && !known; k++) {
                    known = who[k] == p;
                }
                who[n] = p;
                n += known ? 0 : 1;
            }
        }
        return n;
    }

    private long walked(int people, int s, int t) {
        long sum = 0;
        for (int k = 0; k < people; k++) {
            sum += hall.day(who[k], problem.dayOf[s]);
            sum += problem.dayOf[t] == problem.dayOf[s] ? 0 : hall.day(who[k], problem.dayOf[t]);
        }
        return sum;
    }

    /** Beside another meeting of one of the two, or anywhere. */
    private int target(int r) {
        if (random.nextInt(4) == 0) {
            return random.nextInt(state.slots);
        }
        int p = random.nextBoolean() ? problem.a[r] : problem.b[r];
        int m = problem.requestsOf[problem.firstOf[p] + random.nextInt(problem.firstOf[p + 1] - problem.firstOf[p])];
        if (state.slot[m] == State.NONE || m == r) {
            return State.NONE;
        }
        int t = state.slot[m] + random.nextInt(3) - 1;
        return t < 0 || t >= state.slots ? State.NONE : t;
    }
}
