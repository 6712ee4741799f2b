package amur.timetabling;

/** The side of a participant: one of the two countries, or none where anybody may meet anybody. */
public enum Side {
    A,
    B,
    NONE
}
