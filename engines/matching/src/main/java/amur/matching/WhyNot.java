package amur.matching;

/**
 * Why a company is not proposed.
 *
 * @param score of the pair, in hundredths; 0 where a rule decides
 * @param last the lowest score in the list, for {@link Cause#OTHERS_FIT_BETTER}
 */
public record WhyNot(Cause cause, int score, int last) {
    public enum Cause {
        /** It is proposed. */
        NONE,
        NOT_LISTED,
        SAME_SIDE,
        /** One of the two never wants to meet the other. Say no more to either than that others fit better. */
        NEVER,
        /** The caller left it out. */
        EXCLUDED,
        NOTHING_IN_COMMON,
        OTHERS_FIT_BETTER
    }
}
