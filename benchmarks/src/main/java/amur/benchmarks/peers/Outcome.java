package amur.benchmarks.peers;

/**
 * What a peer found.
 *
 * @param bound what it proved that no timetable exceeds; NaN where it proves nothing
 */
record Outcome(long value, double bound, String remark) {}
