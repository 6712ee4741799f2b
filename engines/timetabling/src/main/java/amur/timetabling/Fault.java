package amur.timetabling;

/** What is wrong with an input, for the caller to word; the detail with the values is in the exception's message. */
public enum Fault {
    SYNTAX,
    TRUNCATED,
    NOT_UTF8,
    UNKNOWN_RECORD,
    UNKNOWN_FIELD,
    REPEATED,
    MISSING,
    OUT_OF_ORDER,
    NUMBER_OUT_OF_RANGE,
    OVERFLOW,
    NO_SLOTS,
    NO_TABLES,
    SLOT_OUT_OF_RANGE,
    UNKNOWN_PARTICIPANT,
    UNKNOWN_REQUEST,
    UNKNOWN_POOL,
    SELF_MEETING,
    DUPLICATE_REQUEST,
    CYCLIC_PRECEDENCE,
    CONTRADICTION
}
