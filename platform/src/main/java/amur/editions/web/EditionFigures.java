package amur.editions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an edition for one reader.
 *
 * @param counted by the rooms, at this moment
 * @param stated by people, those of one counter side by side
 */
public record EditionFigures(List<Counted> counted, List<Group> stated) {
    public int statedCount() {
        return stated.stream().mapToInt(group -> group.rows().size()).sum();
    }

    /** A figure a room counts itself. */
    public record Counted(String counter, String label, String value, String definition) {}

    /** What is stated of one counter. */
    public record Group(String counter, List<Stated> rows) {}

    /**
     * A figure as somebody states it.
     *
     * @param counter what is counted, in the reader's words
     * @param value with its precision: “more than 5,000”
     * @param statusKind of the badge
     * @param source who says so, without the address where {@code sourceHref} leads there
     * @param sourceHref where the source can be read; null where it names no address
     */
    public record Stated(
            long id,
            String counter,
            String value,
            String unit,
            Said definition,
            String status,
            String statusKind,
            String source,
            String sourceInFull,
            @Nullable String sourceHref,
            String date,
            String isoDate,
            boolean shownToAll) {}
}
