package amur.timetabling;

/** What literature mode has to say about a case. */
public sealed interface LiteratureResult {
    /** A timetable with the fewest breaks possible. */
    record Optimum(int breaks, Solution solution) implements LiteratureResult {}

    /** Proven: not all meetings can be placed under the rules and the fairness asked for. */
    record NoTimetable() implements LiteratureResult {}

    /** A timetable, and what no timetable falls below. */
    record Best(int breaks, int bound, Solution solution) implements LiteratureResult {}

    /** The budget ended with neither a timetable nor a proof that there is none. */
    record Undecided() implements LiteratureResult {}
}
