package amur.timetabling;

/** A participant that does not reach its {@code min}, and why. */
public record Waived(int participant, int min, int meetings, Reason because) {}
