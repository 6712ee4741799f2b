package amur.editions;

/** Where the meeting tables of an edition stand, so that people walk little from one meeting to the next. */
public interface Halls {
    Hall hall(EditionId id);

    /** Sets where tables stand; a place of its own for a table that there is not is refused. */
    void lay(EditionId id, Hall hall);
}
