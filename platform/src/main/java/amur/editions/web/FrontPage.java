package amur.editions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front page of an edition.
 *
 * @param number its place in the series; 0 where none is counted
 * @param when from the first day of the event proper to the last
 * @param until in how many days it begins, that it is on, or how long ago it was
 * @param place city and hall
 * @param clocks the time now in the host's and the partner's countries
 * @param linkedData for search engines (schema.org), JSON that is safe inside a script element
 */
public record FrontPage(
        Said name,
        int number,
        Said theme,
        String status,
        String when,
        String until,
        Said city,
        Said venue,
        String host,
        String guest,
        String zone,
        List<Clock> clocks,
        List<Phase> phases,
        EditionFigures figures,
        List<Entrance> entrances,
        boolean mayOrganize,
        String linkedData) {
    public record Clock(String place, String time, String offset) {}

    /**
     * A stretch of days with one purpose.
     *
     * @param word of the purpose, for the message keys
     * @param hours of meetings, with the zone; null where none are held
     */
    public record Phase(
            String days,
            String datetime,
            String word,
            @Nullable String hours,
            boolean now) {}

    /**
     * A door for one kind of guest.
     *
     * @param word of the guest, for the message keys
     * @param doors address without language and word of each
     */
    public record Entrance(String word, String icon, List<Door> doors) {}

    public record Door(String path, String wordKey) {}
}
