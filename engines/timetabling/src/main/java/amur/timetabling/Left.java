package amur.timetabling;

/** A request without a place, and why. */
public record Left(int request, Reason because) {}
