package amur.timetabling;

import static amur.timetabling.Values.NONE;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Conditions in clauses (at least one of these literals holds), and the search for values that keep them all: conflict-driven clause
 * learning. A literal is an int, its negation {@code literal ^ 1}.
 *
 * <p>{@link ClauseStore} holds the clauses and finds what follows from {@link Values}; {@link Analysis} learns from conflicts; {@link
 * ActivityOrder} chooses variables by the activity of their conflicts, {@link Phases} their values; {@link Pace} says when to begin at the
 * top again. Sources: Marques-Silva and Sakallah 1999, Moskewicz et al. 2001, Eén and Sörensson 2003, Audemard and Simon 2009, Biere and
 * Fröhlich 2015.
 *
 * <p>Deterministic: the same calls give the same answer, unless they are stopped.
 */
final class Clauses {
    enum Answer {
        YES,
        NO,
        STOPPED
    }

    /** One of so many variables is decided first where a search is to differ. */
    private static final int STIRRED = 20;

    private final Values values = new Values();
    private final ClauseStore store = new ClauseStore(values);
    private final ActivityOrder order = new ActivityOrder();
    private final Analysis analysis = new Analysis(values, store, order);
    private final Pace pace = new Pace();
    private final Phases phases;
    private final SplittableRandom random;
    private final boolean stirred;
    private int variables;
    private int room = 1 << 11;
    private byte[] model = new byte[1 << 11];
    private boolean contradictory;

    /**
     * None yet.
     *
     * @param stirred whether some variables, drawn by lot, are to be decided first, so that another search differs from this one
     */
    Clauses(long seed, boolean stirred) {
        random = new SplittableRandom(seed);
        phases = new Phases(values, random);
        this.stirred = stirred;
    }

    /** A new variable, as its positive literal. */
    int variable() {
        int v = variables++;
        if (v == room) {
            room = 2 * v;
            values.grow(room);
            store.grow(room);
            analysis.grow(room);
            phases.grow(room);
            model = Arrays.copyOf(model, room);
        }
        values.reason[v] = NONE;
        phases.prefer(2 * v + 1);
        order.add(v);
        if (stirred && random.nextInt(STIRRED) == 0) {
            order.bump(v);
        }
        return 2 * v;
    }

    long conflicts() {
        return pace.conflicts();
    }

    /** Whether no values keep the clauses, whatever is assumed. */
    boolean contradictory() {
        return contradictory;
    }

    /** Whether the literal is settled by the clauses alone: 1 it holds, -1 it does not, 0 open. */
    int settled(int literal) {
        return values.value[literal] != 0 && values.level[literal >> 1] == 0 ? values.value[literal] : 0;
    }

    /** Whether the literal holds in the values found last. */
    boolean holds(int literal) {
        return model[literal >> 1] == ((literal & 1) == 0 ? 1 : -1);
    }

    /** The value to try first. */
    void prefer(int literal) {
        phases.prefer(literal);
    }

    /** After a no: some of what was assumed that cannot hold together; empty where the clauses contradict each other by themselves. */
    int[] blamed() {
        return contradictory ? new int[0] : Arrays.copyOf(analysis.clause, analysis.size);
    }

    /** At least one of these holds. */
    void add(int... literals) {
        if (contradictory) {
            return;
        }
        backTo(0);
        byte[] value = values.value;
        int[] kept = literals.clone();
        Arrays.sort(kept);
        int n = 0;
        for (int i = 0; i < kept.length; i++) {
            int lit = kept[i];
            if (value[lit] > 0 || n > 0 && kept[n - 1] == (lit ^ 1)) {
                return;
            }
            if (value[lit] == 0 && (n == 0 || kept[n - 1] != lit)) {
                kept[n++] = lit;
            }
        }
        if (n == 0) {
            contradictory = true;
        } else if (n == 1) {
            values.set(kept[0], NONE);
            contradictory = store.propagate() != NONE;
        } else if (n == 2) {
            store.add(kept[0], kept[1]);
        } else {
            store.add(kept, n, 0);
        }
    }

    /** Looks for values that keep all clauses and what is assumed. */
    Answer solve(BooleanSupplier stop, int... assumed) {
        if (contradictory) {
            return Answer.NO;
        }
        backTo(0);
        pace.begin();
        phases.begin(variables);
        while (true) {
            int conflict = store.propagate();
            if (conflict != NONE) {
                pace.conflict();
                if (values.levels == 0) {
                    contradictory = true;
                    return Answer.NO;
                }
                learn(conflict);
                if ((pace.conflicts() & 63) == 0 && stop.getAsBoolean()) {
                    backTo(0);
                    return Answer.STOPPED;
                }
                continue;
            }
            if (values.levels >= assumed.length && restarts()) {
                backTo(pace.isQuiet() ? assumed.length : reusable(assumed.length));
                continue;
            }
            if (pace.reduces()) {
                store.reduce();
            }
            int next = assume(assumed);
            if (next != NONE && values.value[next] < 0) {
                analysis.blame(next);
                backTo(0);
                return Answer.NO;
            }
            if (next == NONE) {
                next = choose();
            }
            if (next == NONE) {
                keepModel();
                return Answer.YES;
            }
            values.openLevel();
            values.set(next, NONE);
        }
    }

    /** The next of what is assumed that does not hold yet; those that hold open a level each, so that levels tell how many are assumed. */
    private int assume(int[] assumed) {
        while (values.levels < assumed.length) {
            int lit = assumed[values.levels];
            if (values.value[lit] <= 0) {
                return lit;
            }
            values.openLevel();
        }
        return NONE;
    }

    private void keepModel() {
        for (int v = 0; v < variables; v++) {
            model[v] = values.value[2 * v];
        }
        phases.preferAll(model, variables);
        backTo(0);
    }

    private int choose() {
        while (!order.isEmpty()) {
            int v = order.pop();
            if (values.value[2 * v] == 0) {
                return phases.of(v, pace.isQuiet());
            }
        }
        return NONE;
    }

    private void backTo(int keep) {
        if (values.levels <= keep) {
            return;
        }
        if (pace.isQuiet()) {
            phases.remember();
        }
        int start = values.startOf(keep);
        byte[] value = values.value;
        for (int i = values.end - 1; i >= start; i--) {
            int lit = values.trail[i];
            value[lit] = 0;
            value[lit ^ 1] = 0;
            phases.prefer(lit);
            order.putBack(lit >> 1);
        }
        values.cut(keep);
    }

    private void learn(int conflict) {
        analysis.learn(conflict);
        int[] clause = analysis.clause;
        int n = analysis.size;
        int marks = analysis.distinctLevels();
        pace.learned(marks);
        backTo(analysis.watchDeepest());
        if (n == 1) {
            values.set(clause[0], NONE);
        } else if (n == 2) {
            store.add(clause[0], clause[1]);
            values.set(clause[0], -2 - clause[1]);
        } else {
            values.set(clause[0], store.learn(clause, n, marks));
        }
        order.age(pace.aging());
    }

    private boolean restarts() {
        if (pace.turns()) {
            phases.forgetTarget();
            return true;
        }
        boolean so = pace.restarts();
        if (so && pace.isQuiet()) {
            phases.change(pace.conflicts(), variables);
        }
        return so;
    }

    /** How many levels would be decided alike again. */
    private int reusable(int least) {
        while (!order.isEmpty() && values.value[2 * order.first()] != 0) {
            order.pop();
        }
        if (order.isEmpty()) {
            return least;
        }
        int next = order.first();
        int keep = least;
        while (keep < values.levels && order.isBefore(values.trail[values.startOf(keep)] >> 1, next)) {
            keep++;
        }
        return keep;
    }
}
