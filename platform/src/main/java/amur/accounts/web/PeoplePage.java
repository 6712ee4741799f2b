package amur.accounts.web;

import amur.web.PageLinks;
import java.util.List;
import java.util.Map;

/** People as the organizer finds them. */
public record PeoplePage(
        String words,
        String role,
        List<Map.Entry<String, String>> roles,
        List<Row> rows,
        long total,
        PageLinks links,
        PersonForm invite,
        List<Map.Entry<String, String>> languages,
        Map<String, String> errors) {
    /** @param waiting invited and not yet come */
    public record Row(
            long id,
            String name,
            String latinName,
            String email,
            String language,
            List<String> roles,
            boolean waiting) {}
}
