package amur.benchmarks.peers;

import amur.timetabling.Problem;
import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * OR-Tools CP-SAT. One Boolean for each request and slot that both share; at most one slot a request and one meeting for each
 * participant and slot as {@code AddAtMostOne}, which CP-SAT merges into cliques; tables and interpreters of a slot as linear sums; the
 * weight as objective. A timetable drawn greedily, heaviest first, is given as a hint. As many workers as there are processors.
 */
final class CpSat {
    private CpSat() {}

    static Outcome solve(Problem problem, double seconds) {
        long start = System.nanoTime();
        Loader.loadNativeLibraries();
        List<Wish> wishes = Wish.of(problem);
        var model = new CpModel();
        List<List<List<Literal>>> busy = new ArrayList<>();
        for (int p = 0; p < problem.participants(); p++) {
            busy.add(emptyLists(problem.slots()));
        }
        List<List<Literal>> tables = emptyLists(problem.slots());
        List<List<List<Literal>>> pools = new ArrayList<>();
        for (int k = 0; k < problem.pools(); k++) {
            pools.add(emptyLists(problem.slots()));
        }
        LinearExprBuilder weight = LinearExpr.newBuilder();
        var greedy = new Greedy(problem);
        for (Wish wish : wishes) {
            int hint = greedy.place(wish);
            List<Literal> own = new ArrayList<>();
            for (int t : wish.slots()) {
                BoolVar x = model.newBoolVar("");
                own.add(x);
                busy.get(wish.a()).get(t).add(x);
                busy.get(wish.b()).get(t).add(x);
                tables.get(t).add(x);
                if (wish.pool() >= 0) {
                    pools.get(wish.pool()).get(t).add(x);
                }
                weight.addTerm(x, wish.weight());
                model.addHint(x, t == hint ? 1 : 0);
            }
            model.addAtMostOne(own);
        }
        for (var row : busy) {
            row.stream().filter(list -> list.size() > 1).forEach(model::addAtMostOne);
        }
        for (int t = 0; t < problem.slots(); t++) {
            limit(model, tables.get(t), problem.tables(t));
            for (int k = 0; k < problem.pools(); k++) {
                limit(model, pools.get(k).get(t), problem.interpreters(k, t));
            }
        }
        model.maximize(weight);
        var solver = new CpSolver();
        double building = (System.nanoTime() - start) / 1e9;
        solver.getParameters()
                .setMaxTimeInSeconds(Math.max(1, seconds - building))
                .setNumWorkers(Runtime.getRuntime().availableProcessors());
        CpSolverStatus status = solver.solve(model);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return new Outcome(
                found ? Math.round(solver.objectiveValue()) : 0,
                solver.bestObjectiveBound(),
                status + ", " + greedy.value() + " by the hint");
    }

    private static List<List<Literal>> emptyLists(int n) {
        List<List<Literal>> lists = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private static void limit(CpModel model, List<Literal> those, int number) {
        if (those.size() > number) {
            model.addLessOrEqual(LinearExpr.sum(those.toArray(Literal[]::new)), number);
        }
    }

    /** Each wish in the first slot that takes it. */
    private static final class Greedy {
        private final Set<Long> busy = new HashSet<>();
        private final int[] tables;
        private final int[][] interpreters;
        private long value;

        Greedy(Problem problem) {
            tables = new int[problem.slots()];
            interpreters = new int[problem.pools()][problem.slots()];
            for (int t = 0; t < problem.slots(); t++) {
                tables[t] = problem.tables(t);
                for (int k = 0; k < problem.pools(); k++) {
                    interpreters[k][t] = problem.interpreters(k, t);
                }
            }
        }

        long value() {
            return value;
        }

        int place(Wish wish) {
            for (int t : wish.slots()) {
                long a = (long) wish.a() << 32 | t;
                long b = (long) wish.b() << 32 | t;
                boolean interpreted = wish.pool() < 0 || interpreters[wish.pool()][t] > 0;
                if (tables[t] > 0 && interpreted && !busy.contains(a) && !busy.contains(b)) {
                    busy.add(a);
                    busy.add(b);
                    tables[t]--;
                    if (wish.pool() >= 0) {
                        interpreters[wish.pool()][t]--;
                    }
                    value += wish.weight();
                    return t;
                }
            }
            return -1;
        }
    }
}
