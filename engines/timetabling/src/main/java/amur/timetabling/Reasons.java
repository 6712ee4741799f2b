package amur.timetabling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a request has no place: the one thing of which one more would let it in, for more weight in all.
 *
 * <p>Asked first is what would let it in with nobody moved: a slot where that thing alone is lacking. Where there is none, and the
 * fair is not too large, it is asked whether one more would let it in with others moved or, where lighter, given up ({@link
 * Entering}). Where several things would do, the one with the highest price in the certificate is named, so that the answer
 * is the scarce thing. What is named is true: a timetable with it has been found. {@link Reason.LowerWeight} says that none was.
 */
final class Reasons {
    /** Above this many requests nobody is asked to move: the answer is what lets a request in with nobody moved. */
    private static final int LARGE = 200_000;
    /** Steps that are spent on asking thoroughly, the heaviest requests first. */
    private static final long THOROUGHLY = 30_000;

    private final State state;
    private final Problem problem;
    private final Certificate certificate;

    Reasons(State state, Certificate certificate) {
        this.state = state;
        this.problem = state.problem;
        this.certificate = certificate;
    }

    /** The reasons of all requests left out but those that are {@link Reason.LowerWeight}. */
    static Map<Integer, Reason> all(Problem problem, int[] slot, Certificate certificate) {
        State state = new State(problem);
        state.copyFrom(slot);
        return new Reasons(state, certificate).all();
    }

    private Map<Integer, Reason> all() {
        Map<Integer, Reason> found = new HashMap<>();
        List<Integer> open = new ArrayList<>();
        for (int r = 0; r < problem.requests; r++) {
            if (state.slot[r] == State.NONE) {
                Reason reason = of(r);
                if (!(reason instanceof Reason.LowerWeight)) {
                    found.put(r, reason);
                } else if (problem.requests <= LARGE) {
                    open.add(r);
                }
            }
        }
        if (!open.isEmpty() && !problem.literature) {
            open.sort(Comparator.comparingInt(r -> -problem.weight(r)));
            thoroughly(open, found);
        }
        return found;
    }

    private void thoroughly(List<Integer> open, Map<Integer, Reason> found) {
        LiveState live = new LiveState(new LiveProblem(problem));
        for (int r = 0; r < problem.requests; r++) {
            if (state.slot[r] != State.NONE && live.fits(r, state.slot[r])) {
                live.place(r, state.slot[r]);
            }
        }
        live.forget();
        Entering entering = new Entering(live);
        for (int r : open) {
            if (entering.stepsInAll() > THOROUGHLY) {
                return;
            }
            Reason reason = thoroughly(r, entering);
            if (reason != null) {
                found.put(r, reason);
            }
        }
    }

    /** The dearest thing of which one more lets the request in; null where none does. */
    private @org.jspecify.annotations.Nullable Reason thoroughly(int r, Entering entering) {
        List<Reason> things = new ArrayList<>(List.of(
                new Reason.ParticipantTime(problem.a[r]),
                new Reason.ParticipantTime(problem.b[r]),
                new Reason.Tables()));
        if (problem.pool[r] >= 0) {
            things.add(new Reason.Interpreters(problem.poolName[problem.pool[r]]));
        }
        things.sort(Comparator.comparingLong(thing -> -price(thing, r)));
        for (Reason thing : things) {
            boolean enters =
                    switch (thing) {
                        case Reason.ParticipantTime(int p) -> entering.withSeat(r, p);
                        case Reason.Tables tables -> entering.withTable(r);
                        case Reason.Interpreters interpreters -> entering.withInterpreter(r, problem.pool[r]);
                        case Reason.NoCommonSlot none -> false;
                        case Reason.LowerWeight none -> false;
                    };
            if (enters) {
                return thing;
            }
        }
        return null;
    }

    /** The highest price of a thing in the slots that the request may use. */
    private long price(Reason thing, int r) {
        long most = 0;
        for (int t = 0; t < problem.slots; t++) {
            if (problem.mayUse(r, t)) {
                most = Math.max(most, price(thing, r, t));
            }
        }
        return most;
    }

    private long price(Reason thing, int r, int t) {
        return switch (thing) {
            case Reason.ParticipantTime(int p) -> (long) certificate.price(p, t) + certificate.cap(p);
            case Reason.Tables tables -> certificate.tablePrice(t);
            case Reason.Interpreters interpreters -> certificate.poolPrice(problem.pool[r], t);
            case Reason.NoCommonSlot none -> 0;
            case Reason.LowerWeight none -> 0;
        };
    }

    /** What would let the request in with nobody moved. */
    Reason of(int r) {
        Reason best = null;
        long bestPrice = -1;
        boolean common = false;
        for (int t = 0; t < problem.slots; t++) {
            if (!problem.mayUse(r, t)) {
                continue;
            }
            common = true;
            Reason reason = lacking(r, t);
            if (reason != null && price(reason, r, t) > bestPrice) {
                best = reason;
                bestPrice = price(reason, r, t);
            }
        }
        if (!common) {
            return new Reason.NoCommonSlot();
        }
        return best == null ? new Reason.LowerWeight() : best;
    }

    /** The one thing that the request lacks in a slot; null where it lacks several, or none of which there could be one more. */
    private @org.jspecify.annotations.Nullable Reason lacking(int r, int t) {
        int a = problem.a[r];
        int b = problem.b[r];
        int k = problem.pool[r];
        boolean aBusy = state.count[a] >= problem.max[a] || !state.isOpen(a, t);
        boolean bBusy = state.count[b] >= problem.max[b] || !state.isOpen(b, t);
        boolean noTable = state.tablesLeft[t] == 0;
        boolean noInterpreter = k >= 0 && state.poolLeft[k * problem.slots + t] == 0;
        int lacking = (aBusy ? 1 : 0) + (bBusy ? 1 : 0) + (noTable ? 1 : 0) + (noInterpreter ? 1 : 0);
        if (lacking != 1 || !state.tableFree(r, t) || !state.ordered(r, t)) {
            return null;
        }
        if (aBusy) {
            return new Reason.ParticipantTime(a);
        }
        if (bBusy) {
            return new Reason.ParticipantTime(b);
        }
        return noTable ? new Reason.Tables() : new Reason.Interpreters(problem.poolName[k]);
    }

    /** Why a participant stays below its {@code min}: the reason of the heaviest of its requests that was left out. */
    Reason belowMin(int participant) {
        Reason best = new Reason.NoCommonSlot();
        int bestWeight = 0;
        for (int i = problem.firstOf[participant]; i < problem.firstOf[participant + 1]; i++) {
            int r = problem.requestsOf[i];
            if (state.slot[r] == State.NONE && problem.weight[r] > bestWeight) {
                Reason reason = of(r);
                if (!(reason instanceof Reason.NoCommonSlot)) {
                    bestWeight = problem.weight[r];
                    best = reason;
                }
            }
        }
        return best;
    }
}
