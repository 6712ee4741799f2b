package amur.accounts.web;

import amur.accounts.AccountsRights;
import amur.accounts.AuditTrail;
import amur.accounts.AuditTrail.Entry;
import amur.accounts.AuditTrail.Filter;
import amur.shared.Page;
import amur.web.CsvFile;
import amur.web.PageLinks;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.View;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who changed what, when, from what to what. To read; there is no way to write here. */
@Controller
@Requires(AccountsRights.AUDIT)
class AuditController {
    /** What an export holds at most; who needs more narrows the time. */
    private static final int MOST_EXPORTED = 100_000;

    private final AuditTrail trail;
    private final Screens screens;

    AuditController(AuditTrail trail, Screens screens) {
        this.trail = trail;
        this.screens = screens;
    }

    /** The filter as it stands in the address. Days are days of the reader's zone, both included. */
    record Asked(
            @Nullable String person,
            @Nullable String subject,
            @Nullable String id,
            @Nullable String from,
            @Nullable String until) {
        Filter filter(View view) {
            return new Filter(text(person), text(subject), text(id), start(from, 0, view), start(until, 1, view));
        }

        private static @Nullable Instant start(@Nullable String day, int plus, View view) {
            try {
                return text(day).isEmpty()
                        ? null
                        : LocalDate.parse(text(day))
                                .plusDays(plus)
                                .atStartOfDay(view.zone())
                                .toInstant();
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }

    @GetMapping("/audit")
    ModelAndView list(Asked asked, @RequestParam(defaultValue = "1") int page, View view) {
        Page<Entry> found = trail.list(asked.filter(view), Math.clamp(page, 1, 1_000_000));
        return screens.show(
                "accounts/web/audit",
                new AuditPage(
                        text(asked.person()),
                        text(asked.subject()),
                        text(asked.id()),
                        text(asked.from()),
                        text(asked.until()),
                        trail.subjects().stream()
                                .map(subject -> Map.entry(subject, subject(subject, view)))
                                .toList(),
                        found.rows().stream().map(entry -> row(entry, view)).toList(),
                        found.total(),
                        PageLinks.of(found, view),
                        view.query()));
    }

    @GetMapping("/audit.csv")
    ResponseEntity<byte[]> export(Asked asked, View view) {
        var rows = new ArrayList<List<String>>();
        trail.each(asked.filter(view), entry -> {
            if (rows.size() < MOST_EXPORTED) {
                rows.add(List.of(
                        Long.toString(entry.id()),
                        entry.at().toString(),
                        entry.email(),
                        entry.action(),
                        entry.subject(),
                        entry.subjectId(),
                        entry.before().toString(),
                        entry.after().toString()));
            }
        });
        return CsvFile.answer(
                "audit.csv", List.of("id", "at", "person", "action", "subject", "subject_id", "before", "after"), rows);
    }

    private static AuditPage.Row row(Entry entry, View view) {
        var names = new TreeSet<>(entry.before().keySet());
        names.addAll(entry.after().keySet());
        List<AuditPage.Field> fields = names.stream()
                .map(name -> new AuditPage.Field(
                        name,
                        entry.before().getOrDefault(name, ""),
                        entry.after().getOrDefault(name, "")))
                .filter(field -> !field.before().isEmpty() || !field.after().isEmpty())
                .toList();
        return new AuditPage.Row(
                view.dateTime(entry.at(), view.zone()),
                entry.email().isEmpty() ? view.t("accounts.audit.system") : entry.email(),
                entry.email().isEmpty(),
                view.t("accounts.audit.action." + entry.action()),
                switch (entry.action()) {
                    case "insert" -> "ok";
                    case "delete" -> "attention";
                    default -> "info";
                },
                subject(entry.subject(), view),
                entry.subjectId(),
                fields,
                view.t("accounts.audit.fields", fields.size()));
    }

    private static String subject(String table, View view) {
        String key = "accounts.subject." + table;
        return view.has(key) ? view.t(key) : table.replace('_', ' ');
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
