package amur.editions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All editions run here, and the series with its true history.
 *
 * @param mayOpen whether the reader may open an edition
 */
public record EditionsPage(List<Row> editions, List<History> series, boolean mayOpen) {
    /** @param status of the edition, for the message keys */
    public record Row(
            String slug, int number, Said name, Said theme, Said city, String host, String days, String status) {}

    public record History(String code, Said name, List<Event> events) {}

    /**
     * A holding as history records it.
     *
     * @param days empty where no source was found for them; the same for {@code theme}
     * @param slug of the edition here that was this holding; null where there is none
     */
    public record Event(
            int year,
            int number,
            boolean numberStated,
            Said city,
            String country,
            String days,
            Said theme,
            String source,
            @Nullable String sourceLang,
            @Nullable String slug) {}
}
