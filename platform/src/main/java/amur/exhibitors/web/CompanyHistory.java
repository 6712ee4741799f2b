package amur.exhibitors.web;

import amur.accounts.AuditTrail;
import amur.editions.Edition;
import amur.exhibitors.ExhibitorId;
import amur.web.View;
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
        var events = new ArrayList<ReviewPage.Event>();
        for (AuditTrail.Entry entry : entries) {
            String title = title(entry, view);
            if (title.isEmpty()) {
                continue;
            }
            var event = new ReviewPage.Event(
                    view.dateTime(entry.at(), edition.zone()),
                    entry.at().toString(),
                    title,
                    entry.email().isEmpty() ? view.t("exhibitors.history.system") : entry.email(),
                    kind(entry));
            boolean same = !events.isEmpty()
                    && events.getLast().title().equals(title)
                    && events.getLast().by().equals(event.by())
                    && events.getLast().time().equals(event.time());
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
