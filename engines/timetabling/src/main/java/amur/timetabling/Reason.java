package amur.timetabling;

/** Why a request has no place: the scarce thing, by name. Freeing that thing would help. */
public sealed interface Reason {
    /** The time (or the {@code max}) of one participant. */
    record ParticipantTime(int participant) implements Reason {}

    /** The tables. */
    record Tables() implements Reason {}

    /** The interpreters of a pool. */
    record Interpreters(String pool) implements Reason {}

    /** The two are never free together in a slot that the request may use; no other meeting is in the way. */
    record NoCommonSlot() implements Reason {}

    /** It could be had only for more weight of others than it brings, and no single thing is to blame. */
    record LowerWeight() implements Reason {}

    /** The word of the solution file. */
    default String word() {
        return switch (this) {
            case ParticipantTime(int p) -> "participant:" + p;
            case Tables() -> "tables";
            case Interpreters(String pool) -> "pool:" + pool;
            case NoCommonSlot() -> "no-common-slot";
            case LowerWeight() -> "lower-weight";
        };
    }
}
