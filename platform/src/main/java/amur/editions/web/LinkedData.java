package amur.editions.web;

import amur.editions.Edition;
import amur.web.DataBlock;
import amur.web.View;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An edition as a schema.org ExhibitionEvent, for a {@link DataBlock}. */
final class LinkedData {
    private LinkedData() {}

    static String of(Edition edition, LocalDate first, LocalDate last, View view) {
        var event = new LinkedHashMap<String, Object>();
        event.put("@context", "https://schema.org");
        event.put("@type", "ExhibitionEvent");
        event.put("name", edition.name().textIn(view.language()));
        if (!edition.theme().isEmpty()) {
            event.put("description", edition.theme().textIn(view.language()));
        }
        event.put("startDate", first.toString());
        event.put("endDate", last.toString());
        event.put("eventStatus", "https://schema.org/EventScheduled");
        event.put("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
        event.put("inLanguage", view.language().tag());
        event.put("location", place(edition, view));
        event.put("url", view.href("/editions/" + edition.slug()));
        return DataBlock.of(event);
    }

    private static Map<String, Object> place(Edition edition, View view) {
        String city = edition.city().textIn(view.language());
        String venue = edition.venue().textIn(view.language());
        return Map.of(
                "@type",
                "Place",
                "name",
                List.of(venue, city).stream()
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(""),
                "address",
                Map.of(
                        "@type",
                        "PostalAddress",
                        "addressLocality",
                        city,
                        "addressCountry",
                        edition.host().code()));
    }
}
