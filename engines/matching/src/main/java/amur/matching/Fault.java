package amur.matching;

/** Why a market or its file cannot be taken. The caller words it. */
public enum Fault {
    SYNTAX,
    OUT_OF_RANGE,
    UNKNOWN,
    REPEATED,
    MISSING,
    /** A subject under itself, a company with itself. */
    SELF,
    NOT_UTF8,
    TRUNCATED
}
