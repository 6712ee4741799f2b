package amur.timetabling;

/** Cases of the literature: every meeting takes place, the breaks are few and fairly spread. */
public final class LiteratureTimetabler {
    private LiteratureTimetabler() {}

    /**
     * Looks for a timetable of all meetings with the fewest breaks.
     *
     * @param problem read by {@link LiteratureFormat}
     * @param fairness the most that the numbers of breaks of two participants may differ by
     */
    public static LiteratureResult solve(Problem problem, int fairness, Budget budget) {
        if (!problem.literature) {
            throw new ProblemException(Fault.CONTRADICTION, "not a case of the literature");
        }
        if (fairness < 0) {
            throw new IllegalArgumentException("fairness " + fairness + " is negative");
        }
        return new LiteratureSearch(problem, fairness, budget).solve();
    }
}
