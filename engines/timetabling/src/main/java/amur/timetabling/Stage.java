package amur.timetabling;

/** What the engine is at; the caller words it. */
public enum Stage {
    CONSTRUCTING,
    BOUNDING,
    SEARCHING,
    ROUNDING,
    TIDYING,
    FINISHED
}
