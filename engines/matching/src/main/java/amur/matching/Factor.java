package amur.matching;

/** The parts of a score. */
public enum Factor {
    /** What the reader offers is what the other needs. */
    SELLS,
    /** What the other offers is what the reader needs. */
    BUYS,
    SECTOR,
    /** The two regions are tied. */
    TIE,
    /** The other is from the other country. */
    ABROAD,
    LANGUAGE,
    SIZE,
    /** The other holds the certificates that are wanted. */
    CERTIFICATES,
    /** Either side said yes or no to others like this one. */
    TASTE,
    /** Either side says yes more often, or less, than is usual. */
    INCLINATION,
    /** Others answered either side yes more often than companies of its kind, or less. */
    ESTEEM,
    /** They met before. */
    MET
}
