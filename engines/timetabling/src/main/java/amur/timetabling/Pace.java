package amur.timetabling;

/**
 * When to begin at the top again and when to forget: in busy times as soon as what is learned is worse than usual (Audemard and Simon
 * 2009), in quiet times after the Luby sequence, both in turns (Biere and Fröhlich 2015).
 */
final class Pace {
    private static final double FAST_AGING = 0.85;
    private static final double SLOW_AGING = 0.95;
    private static final int RECENT = 32;
    private static final int USUAL = 8192;
    private static final double WORSE = 1.1;
    private static final int LUBY_UNIT = 256;
    private static final int AT_LEAST = 5;
    private static final int AT_LEAST_AT_FIRST = 50;

    private long conflicts;
    private double recent;
    private double usual;
    private boolean quiet;
    private long turnEnds = 1000;
    private long turnLength = 1000;
    private long restartAt;
    private long luby = 1;
    private long reduceAt = 2000;
    private int reductions;

    long conflicts() {
        return conflicts;
    }

    void conflict() {
        conflicts++;
    }

    /** Something of so many distinct levels was learned. */
    void learned(int levels) {
        recent += (levels - recent) / RECENT;
        usual += (levels - usual) / USUAL;
    }

    boolean isQuiet() {
        return quiet;
    }

    double aging() {
        return quiet ? SLOW_AGING : FAST_AGING;
    }

    /** A question begins. */
    void begin() {
        restartAt = conflicts + AT_LEAST_AT_FIRST;
    }

    /** Whether the turn is over; then the other kind begins. */
    boolean turns() {
        if (conflicts < turnEnds) {
            return false;
        }
        quiet = !quiet;
        if (!quiet) {
            turnLength += turnLength / 2;
        }
        turnEnds = conflicts + turnLength;
        luby = 1;
        begin();
        return true;
    }

    /** Whether to begin at the top. */
    boolean restarts() {
        if (conflicts < restartAt) {
            return false;
        }
        if (quiet) {
            restartAt = conflicts + LUBY_UNIT * luby(luby++);
            return true;
        }
        if (recent <= WORSE * usual / corrected()) {
            return false;
        }
        restartAt = conflicts + AT_LEAST;
        return true;
    }

    /** Whether to forget what was of little use. */
    boolean reduces() {
        if (conflicts < reduceAt) {
            return false;
        }
        reductions++;
        reduceAt = conflicts + 2000 + 300L * reductions;
        return true;
    }

    private double corrected() {
        return 1 - Math.pow(1 - 1.0 / USUAL, Math.max(1, conflicts));
    }

    private static long luby(long i) {
        long k = 1;
        while ((1L << k) - 1 < i) {
            k++;
        }
        return (1L << k) - 1 == i ? 1L << k - 1 : luby(i - (1L << k - 1) + 1);
    }
}
