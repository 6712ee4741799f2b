package amur.timetabling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names every hard rule that placements break; knows nothing of {@link State}, so that it can judge it. */
final class Violations {
    private record Seat(int slot, int who) {}

    private record Desk(int slot, int pool, int number) {}

    private final Problem problem;

    Violations(Problem problem) {
        this.problem = problem;
    }

    List<Violation> of(Collection<Placement> placements) {
        List<Violation> found = new ArrayList<>();
        Map<Integer, Integer> slotOf = new HashMap<>();
        Map<Integer, Integer> meetings = new TreeMap<>();
        Map<Seat, Integer> seats = new HashMap<>();
        Map<Integer, Integer> tables = new TreeMap<>();
        Map<Desk, Integer> pools = new HashMap<>();
        Map<Desk, Integer> tableOwner = new HashMap<>();
        Map<Desk, Integer> interpreterOwner = new HashMap<>();
        for (Placement p : placements) {
            int r = p.request();
            int t = p.slot();
            if (r < 0 || r >= problem.requests) {
                found.add(new Violation.UnknownRequest(r));
                continue;
            }
            if (t < 0 || t >= problem.slots) {
                found.add(new Violation.UnknownSlot(r, t));
                continue;
            }
            if (slotOf.putIfAbsent(r, t) != null) {
                found.add(new Violation.PlacedTwice(r));
                continue;
            }
            placed(r, t, found);
            for (int who : new int[] {problem.a[r], problem.b[r]}) {
                meetings.merge(who, 1, Integer::sum);
                seats.merge(new Seat(t, who), 1, Integer::sum);
            }
            tables.merge(t, 1, Integer::sum);
            table(p, tableOwner, found);
            if (problem.pool[r] >= 0) {
                pools.merge(new Desk(t, problem.pool[r], 0), 1, Integer::sum);
                interpreter(p, interpreterOwner, found);
            }
        }
        seats.entrySet().stream()
                .filter(e -> e.getValue() > problem.seats[e.getKey().who()])
                .map(e -> new Violation.ParticipantBusy(
                        e.getKey().who(),
                        e.getKey().slot(),
                        e.getValue(),
                        problem.seats[e.getKey().who()]))
                .sorted((x, y) -> x.slot() != y.slot()
                        ? Integer.compare(x.slot(), y.slot())
                        : Integer.compare(x.participant(), y.participant()))
                .forEach(found::add);
        meetings.forEach((who, n) -> {
            if (n > problem.max[who]) {
                found.add(new Violation.AboveMax(who, n, problem.max[who]));
            }
        });
        tables.forEach((t, n) -> {
            if (n > problem.tables[t]) {
                found.add(new Violation.TablesExceeded(t, n, problem.tables[t]));
            }
        });
        pools.entrySet().stream()
                .filter(e -> e.getValue()
                        > problem.interpreters(e.getKey().pool(), e.getKey().slot()))
                .map(e -> new Violation.PoolExceeded(
                        problem.poolName[e.getKey().pool()],
                        e.getKey().slot(),
                        e.getValue(),
                        problem.interpreters(e.getKey().pool(), e.getKey().slot())))
                .sorted((x, y) -> x.slot() != y.slot()
                        ? Integer.compare(x.slot(), y.slot())
                        : x.pool().compareTo(y.pool()))
                .forEach(found::add);
        for (int i = 0; i < problem.precedences(); i++) {
            Integer first = slotOf.get(problem.earlier[i]);
            Integer second = slotOf.get(problem.later[i]);
            if (first != null && second != null && first >= second) {
                found.add(new Violation.NotBefore(problem.earlier[i], problem.later[i]));
            }
        }
        return found;
    }

    private void placed(int r, int t, List<Violation> found) {
        for (int who : new int[] {problem.a[r], problem.b[r]}) {
            if (!problem.isFree(who, t)) {
                found.add(new Violation.ParticipantNotFree(who, t, r));
            }
        }
        if (!problem.allows(r, t)) {
            boolean fixed = problem.slotSets
                            .get(problem.slotSet[r])
                            .slots(problem.slots)
                            .limit(2)
                            .count()
                    == 1;
            found.add(
                    fixed
                            ? new Violation.FixedMoved(r, t, problem.fixedTableOf(r))
                            : new Violation.SlotNotAllowed(r, t));
        }
    }

    private void table(Placement p, Map<Desk, Integer> owner, List<Violation> found) {
        if (p.table() == Placement.ANY_TABLE) {
            return;
        }
        int fixed = problem.fixedTableOf(p.request());
        if (fixed >= 0 && p.table() != fixed) {
            found.add(new Violation.FixedMoved(p.request(), p.slot(), p.table()));
        }
        if (!problem.hasTable(p.slot(), p.table())) {
            found.add(new Violation.TableTaken(p.request(), p.slot(), p.table(), -1));
            return;
        }
        Integer other = owner.putIfAbsent(new Desk(p.slot(), -1, p.table()), p.request());
        if (other != null) {
            found.add(new Violation.TableTaken(p.request(), p.slot(), p.table(), other));
        }
    }

    private void interpreter(Placement p, Map<Desk, Integer> owner, List<Violation> found) {
        if (p.interpreter() == Placement.NO_INTERPRETER) {
            return;
        }
        int pool = problem.pool[p.request()];
        if (p.interpreter() < 0 || p.interpreter() >= problem.interpreters(pool, p.slot())) {
            found.add(new Violation.InterpreterTaken(p.request(), p.slot(), p.interpreter(), -1));
            return;
        }
        Integer other = owner.putIfAbsent(new Desk(p.slot(), pool, p.interpreter()), p.request());
        if (other != null) {
            found.add(new Violation.InterpreterTaken(p.request(), p.slot(), p.interpreter(), other));
        }
    }

    List<Violation> ofMove(Solution solution, int r, int t, int table) {
        List<Violation> found = new ArrayList<>();
        if (r < 0 || r >= problem.requests) {
            return List.of(new Violation.UnknownRequest(r));
        }
        if (t < 0 || t >= problem.slots) {
            return List.of(new Violation.UnknownSlot(r, t));
        }
        placed(r, t, found);
        for (int who : new int[] {problem.a[r], problem.b[r]}) {
            int here = 1;
            int all = 1;
            for (int i = problem.firstOf[who]; i < problem.firstOf[who + 1]; i++) {
                int m = problem.requestsOf[i];
                if (m != r && solution.slot[m] != Solution.LEFT) {
                    all++;
                    here += solution.slot[m] == t ? 1 : 0;
                }
            }
            if (here > problem.seats[who]) {
                found.add(new Violation.ParticipantBusy(who, t, here, problem.seats[who]));
            }
            if (all > problem.max[who]) {
                found.add(new Violation.AboveMax(who, all, problem.max[who]));
            }
        }
        int tables = 1;
        int interpreters = 1;
        int owner = -1;
        for (int m = 0; m < problem.requests; m++) {
            if (m != r && solution.slot[m] == t) {
                tables++;
                interpreters += problem.pool[m] == problem.pool[r] ? 1 : 0;
                owner = solution.table[m] == table ? m : owner;
            }
        }
        if (tables > problem.tables[t]) {
            found.add(new Violation.TablesExceeded(t, tables, problem.tables[t]));
        }
        int pool = problem.pool[r];
        if (pool >= 0 && interpreters > problem.interpreters(pool, t)) {
            found.add(
                    new Violation.PoolExceeded(problem.poolName[pool], t, interpreters, problem.interpreters(pool, t)));
        }
        if (table != Placement.ANY_TABLE) {
            if (problem.fixedTableOf(r) >= 0 && problem.fixedTableOf(r) != table) {
                found.add(new Violation.FixedMoved(r, t, table));
            }
            if (!problem.hasTable(t, table) || owner >= 0) {
                found.add(new Violation.TableTaken(r, t, table, problem.hasTable(t, table) ? owner : -1));
            }
        }
        for (int i = problem.firstPrecedence[r]; i < problem.firstPrecedence[r + 1]; i++) {
            int e = problem.precedenceOf[i];
            int first = problem.earlier[e] == r ? t : solution.slot[problem.earlier[e]];
            int second = problem.later[e] == r ? t : solution.slot[problem.later[e]];
            if (first != Solution.LEFT && second != Solution.LEFT && first >= second) {
                found.add(new Violation.NotBefore(problem.earlier[e], problem.later[e]));
            }
        }
        return found;
    }
}
