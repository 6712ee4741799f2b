package amur.matchmaking;

/**
 * Where another company stands among the proposals for a company, and if it does not, why.
 *
 * @param place from 1; 0 where it is not proposed
 */
public record Proposed(Cause cause, int place) {
    public enum Cause {
        PROPOSED,
        /** The reader said never. That the other did is nobody's business: see {@link #OTHERS_FIRST}. */
        OWN_NEVER,
        /** A request stands between the two. */
        REQUEST_OPEN,
        NOTHING_IN_COMMON,
        /** Others fit better, or it is proposed to many already, or the other company does not want it. */
        OTHERS_FIRST
    }

    /**
     * Whether the reader is told the points. They are not told where the list would then say that a company is missing from it: the
     * other side's never must look like any other absence.
     */
    public boolean isScored() {
        return switch (cause) {
            case PROPOSED, OWN_NEVER, REQUEST_OPEN -> true;
            case NOTHING_IN_COMMON, OTHERS_FIRST -> false;
        };
    }

    public static Proposed not(Cause cause) {
        return new Proposed(cause, 0);
    }
}
