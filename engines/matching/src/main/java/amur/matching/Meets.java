package amur.matching;

/** Who may be proposed to whom. */
public enum Meets {
    /** The other side only. */
    OTHER_SIDE,
    /** Anybody but the company itself. */
    ANYBODY
}
