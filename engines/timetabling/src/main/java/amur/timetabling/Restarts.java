package amur.timetabling;

/**
 * When a first-order method begins anew from where it is: after enough progress, when progress ends, or after a share of all
 * iterations; and how far primal and dual steps are balanced then (the restart criteria and the primal weight of Applegate et al. 2021,
 * section 3; the shares were tuned here). Counts the iterations and weighs Halpern's anchor.
 */
final class Restarts {
    private static final double ENOUGH = 0.2;
    private static final double SOME = 0.8;
    private static final double SHARE = 0.36;
    private static final int SHORTEST = 10;

    private final int overdueAfter;
    private double omega = 2;
    private int since;
    private int iterations;
    private double residual;
    private double first;
    private double last;

    /** @param overdueAfter only after so many iterations does their number alone ask for a restart */
    Restarts(int overdueAfter) {
        this.overdueAfter = overdueAfter;
    }

    /** The weight of the step in the next iterate; the rest is the anchor's. */
    float lambda() {
        return (since + 1f) / (since + 2f);
    }

    /** An iteration was done. @param moved the square of how far it moved */
    void moved(double moved) {
        residual = Math.sqrt(moved);
        if (since == 0) {
            first = residual;
        }
        since++;
        iterations++;
    }

    /** Whether to begin anew now. */
    boolean due() {
        boolean progressed = residual < ENOUGH * first;
        boolean stalled = residual < SOME * first && residual > last;
        boolean overdue = since > SHARE * iterations && iterations > overdueAfter;
        last = residual;
        return since > SHORTEST && (progressed || stalled || overdue);
    }

    /** The iterate is the anchor now. @param primal and {@code dual}: the squares of how far they went since the last time, as they are scaled */
    void restarted(double primal, double dual) {
        if (primal > 1e-10 && dual > 1e-10) {
            omega = Math.clamp(Math.sqrt(Math.sqrt(dual / primal) * omega), 1e-3, 1e4);
        }
        since = 0;
    }

    /** The primal weight: dual steps are so many times longer, primal steps shorter. */
    double omega() {
        return omega;
    }

    int iterations() {
        return iterations;
    }
}
