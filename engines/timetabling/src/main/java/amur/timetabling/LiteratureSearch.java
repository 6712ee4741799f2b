package amur.timetabling;

import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Looks for a timetable of all meetings with the fewest breaks, and proves that there is none with fewer, or none at all.
 *
 * <p>Deduction comes first ({@link Domains}), then searches take turns ({@link LiteratureTurns}). {@link BreakBound} asks from below whether
 * so few breaks are possible, by clause learning: its first yes is the best, each no raises the bound. {@link BreakGuess} asks the same with
 * those who had none so far given. From above a {@link Descent} moves meetings along {@link Chain}s, and then a {@link Neighbourhood} after
 * the other is searched while all other meetings stay: what is found is the answer if the time ends, and where the clauses look first.
 * Further threads do the same with other seeds, and who settles the case ends it for all.
 */
final class LiteratureSearch {
    private final Problem problem;
    private final int fairness;
    private final Budget budget;
    private final Standing standing;

    LiteratureSearch(Problem problem, int fairness, Budget budget) {
        this.problem = problem;
        this.fairness = fairness;
        this.budget = budget;
        standing = new Standing(problem, budget);
    }

    LiteratureResult solve() {
        if (cannotBe()) {
            return new LiteratureResult.NoTimetable();
        }
        boolean said = false;
        if (Domains.canTell(problem)) {
            var domains = new Domains(problem);
            if (!domains.propagate()) {
                return new LiteratureResult.NoTimetable();
            }
            standing.noFewer(domains.breaks());
            said = BreakClauses.canSay(problem, budget.threads());
            if (said) {
                each(thread -> takeTurns(domains, thread));
            }
        }
        if (!said) {
            each(this::descend);
        }
        return standing.result();
    }

    private void each(IntConsumer search) {
        if (budget.threads() == 1) {
            search.accept(0);
            return;
        }
        try (var crew = new Crew(budget.threads())) {
            crew.run(search);
        }
    }

    private void takeTurns(Domains domains, int thread) {
        new LiteratureTurns(problem, domains, fairness, standing, budget.seed() + thread, thread > 0)
                .run(budget.rounds());
    }

    /** Where the case is too large to be said in clauses, or of another kind. */
    private void descend(int thread) {
        var descent = new Descent(problem, fairness, standing, new Random(budget.seed() + thread));
        for (long round = 0; round < budget.rounds() && !standing.isOver(); round++) {
            descent.run();
        }
    }

    private boolean cannotBe() {
        int[] meetings = new int[problem.participants];
        for (int r = 0; r < problem.requests; r++) {
            meetings[problem.a[r]]++;
            meetings[problem.b[r]]++;
            boolean any = false;
            for (int t = 0; t < problem.slots; t++) {
                any |= problem.mayUse(r, t);
            }
            if (!any) {
                return true;
            }
        }
        for (int p = 0; p < problem.participants; p++) {
            if (meetings[p] > problem.freeSlots(p) * problem.seats[p] || meetings[p] > problem.max[p]) {
                return true;
            }
        }
        long tables = 0;
        for (int t = 0; t < problem.slots; t++) {
            tables += problem.tables(t);
        }
        return tables < problem.requests;
    }
}
