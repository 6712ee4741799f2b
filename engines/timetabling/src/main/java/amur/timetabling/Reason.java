package amur.timetabling;

/**
 * Why a request has no place: the scarce thing, by name, of which one more would help.
 *
 * <p>A thing that is named is to blame: with one more of it the engine has found a timetable of greater weight that holds the request. That is
 * looked for first with nobody moved, then, in fairs of up to 200,000 requests and for the heaviest requests left out, with up to three
 * others moved or given up. Of several such things the one with the highest price is named. {@code ReasonsTest} holds this against
 * trying everything on small cases.
 */
public sealed interface Reason {
    /** The time of one participant: one more representative, who may hold one more meeting, would help. */
    record ParticipantTime(int participant) implements Reason {}

    /** The tables: one more would help. */
    record Tables() implements Reason {}

    /** The interpreters of a pool: one more would help. */
    record Interpreters(String pool) implements Reason {}

    /** The two are never free together in a slot that the request may use, whatever there were more of. */
    record NoCommonSlot() implements Reason {}

    /**
     * It could be had only for others that weigh as much; of no single thing was one more found to help. On the small cases none
     * did; in a large fair this is what the search saw, not a proof.
     */
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
