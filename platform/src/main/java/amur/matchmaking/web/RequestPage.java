package amur.matchmaking.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One meeting request as one of its two companies sees it.
 *
 * @param history newest first, earlier requests between the two included
 * @param contacts the other's people; empty until it is accepted
 * @param reason as typed into the form for declining, with what is wrong about it
 */
public record RequestPage(
        RequestsPage.Line line,
        String company,
        Query query,
        List<Event> history,
        List<Contact> contacts,
        String reason,
        @Nullable String reasonError,
        @Nullable String refused) {
    public record Event(String time, String instant, String title, String text, String kind, boolean now) {}
}
