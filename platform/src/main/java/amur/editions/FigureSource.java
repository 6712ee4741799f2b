package amur.editions;

import java.util.List;

/** Figures a room counts itself, each with its definition. Shown beside the entered ones, never instead of them. */
public interface FigureSource {
    List<Counted> figures(EditionId edition);

    /**
     * @param counter what is counted, one of {@link Figure#COUNTERS} or the room's own; figures of one counter stand together
     * @param nameKey the message key of its name
     * @param definitionKey the message key of what exactly is counted
     * @param shownToAll whether the public page of the edition shows it
     */
    record Counted(String counter, String nameKey, String definitionKey, long value, boolean shownToAll) {}
}
