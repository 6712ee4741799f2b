package amur.editions;

/** Offered by a room below that knows who will meet: whether an edition can do without interpreters. */
public interface InterpreterNeed {
    /** False when all who come understand one another. */
    boolean isThere(EditionId edition);
}
