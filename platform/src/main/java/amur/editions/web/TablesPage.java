package amur.editions.web;

import amur.editions.HallPlace;
import amur.editions.MeetingFrame;
import amur.editions.MeetingTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The meeting tables of an edition.
 *
 * @param slots how many slots there are
 * @param lostOnly whether only tables with lost slots are shown
 * @param plan null where nobody knows where a table stands
 * @param seen fingerprint of the rows as shown
 */
public record TablesPage(
        String edition,
        List<Row> rows,
        int total,
        int slots,
        boolean lostOnly,
        Inputs inputs,
        @Nullable HallPlan plan,
        String seen) {
    /**
     * @param x metres along the rows, empty where that is not known; {@code y} across them
     * @param usable at how many slots the table can be used
     */
    public record Row(int number, String area, String x, String y, int usable, int lost) {}

    static List<Row> rows(MeetingFrame frame, boolean lostOnly) {
        return frame.tables().stream()
                .filter(table -> !lostOnly || !table.lost().isEmpty())
                .map(table -> row(table, frame.slots().size()))
                .toList();
    }

    private static Row row(MeetingTable table, int slots) {
        HallPlace place = table.place();
        return new Row(
                table.number(),
                table.area(),
                place == null ? "" : Integer.toString(place.x()),
                place == null ? "" : Integer.toString(place.y()),
                slots - table.lost().size(),
                table.lost().size());
    }
}
