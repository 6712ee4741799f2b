package amur.matching;

/**
 * Something offered or needed.
 *
 * @param subject a number of {@link Market#parents}
 * @param weight how sure or how important, 1 to 100; a code that somebody chose counts 100, a word that was found in a text less
 */
public record Interest(int subject, int weight) {
    /** The weight of what was chosen by a person. */
    public static final int SURE = 100;

    public Interest {
        if (subject < 0) {
            throw new MarketException(Fault.UNKNOWN, "subject " + subject + " does not exist");
        }
        if (weight < 1 || weight > SURE) {
            throw new MarketException(Fault.OUT_OF_RANGE, "weight " + weight + " is not 1 to " + SURE);
        }
    }

    public Interest(int subject) {
        this(subject, SURE);
    }
}
