package amur.matchmaking.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One other company, as a company that looks for partners sees it.
 *
 * @param contacts its people; empty until a meeting request between the two is accepted
 * @param earlier requests between the two, newest first
 * @param asking wish and message as typed, with what is wrong about them
 */
public record PartnerPage(
        PartnersPage.Line line,
        String company,
        Query query,
        List<Goods> offered,
        List<Goods> needed,
        String languages,
        Place proposed,
        boolean present,
        boolean listed,
        AskingTimes.Now times,
        List<Contact> contacts,
        List<RequestsPage.Line> earlier,
        Asking asking) {
    /** Whether it is among the proposals, and the sentence about it; an empty one says nothing. */
    public record Place(boolean isProposed, String words) {
        static final Place NONE = new Place(false, "");
    }

    public record Goods(String hs, String text, String lang) {}

    public record Asking(
            String wish,
            String message,
            @Nullable String messageError,
            @Nullable String refused) {
        List<Map.Entry<String, String>> errors() {
            return messageError == null ? List.of() : List.of(Map.entry("message", messageError));
        }
    }
}
