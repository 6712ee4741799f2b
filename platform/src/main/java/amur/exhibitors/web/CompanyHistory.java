package amur.exhibitors.web;

import amur.accounts.AuditTrail;
import amur.editions.Edition;
import amur.exhibitors.ExhibitorId;
import amur.web.View;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What became of a company, told from the audit trail; changes that one person made at the same moment are one. */
@Component
class CompanyHistory {
    private static final int SHOWN = 30;
    private static final Duration TOGETHER = Duration.ofSeconds(2);

    /** Columns that say nothing to a reader. */
    private static final Set<String> SILENT = Set.of("version", "applied_at", "reason");

    private final AuditTrail trail;

    CompanyHistory(AuditTrail trail) {
        this.trail = trail;
    }

    List<ReviewPage.Event> of(ExhibitorId id, Edition edition, View view) {
        var entries = new ArrayList<AuditTrail.Entry>();
        for (String subject : List.of("exhibitor", "representative", "good", "presence")) {
            entries.addAll(trail.list(new AuditTrail.Filter("", subject, Long.toString(id.value()), null, null), 1)
                    .rows());
        }
        entries.sort(Comparator.comparingLong(AuditTrail.Entry::id).reversed());
        // What came with the company itself is no change of it.
        Instant made = entries.stream()
                .filter(entry ->
                        entry.subject().equals("exhibitor") && entry.action().equals("insert"))
                .map(AuditTrail.Entry::at)
                .findFirst()
                .orElse(Instant.EPOCH);
        entries.removeIf(entry -> !entry.subject().equals("exhibitor")
                && Duration.between(made, entry.at()).compareTo(TOGETHER) < 0);
        var events = new ArrayList<ReviewPage.Event>();
        for (AuditTrail.Entry entry : entries) {
            String title = title(entry, view);
            if (title.isEmpty()) {
                continue;
            }
            LocalDate day = entry.at().atZone(edition.zone()).toLocalDate();
            String by = entry.email().isEmpty() ? view.t("exhibitors.history.system") : entry.email();
            var event = new ReviewPage.Event(
                    view.shortDates(day, day),
                    entry.at().toString(),
                    title,
                    by + " · " + view.dateTime(entry.at(), edition.zone()),
                    kind(entry));
            boolean same = !events.isEmpty()
                    && events.getLast().title().equals(title)
                    && events.getLast().by().equals(event.by());
            if (!same) {
                events.add(event);
            }
            if (events.size() == SHOWN) {
                break;
            }
        }
        return events;
    }

    private static String title(AuditTrail.Entry entry, View view) {
        if (!entry.subject().equals("exhibitor")) {
            return view.t("exhibitors.history." + entry.subject());
        }
        SortedMap<String, String> after = entry.after();
        if (entry.action().equals("insert")) {
            return view.t(
                    "exhibitors.history." + (after.getOrDefault("state", "").equals("LISTED") ? "listed" : "applied"));
        }
        if (after.containsKey("state")) {
            return view.t(
                    "exhibitors.history." + after.getOrDefault("state", "").toLowerCase(Locale.ROOT));
        }
        var fields = new TreeSet<>(after.keySet());
        fields.removeAll(SILENT);
        return fields.isEmpty()
                ? ""
                : view.t(
                        "exhibitors.history.changed",
                        fields.stream()
                                .map(field -> "exhibitors." + field)
                                .filter(view::has)
                                .map(view::t)
                                .collect(Collectors.joining(", ")));
    }

    private static String kind(AuditTrail.Entry entry) {
        String state = entry.after().getOrDefault("state", "");
        return entry.subject().equals("exhibitor") && !state.isEmpty() ? CompanyWords.stateKind(state) : "";
    }
}
