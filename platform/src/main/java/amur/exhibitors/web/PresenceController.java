package amur.exhibitors.web;

import static amur.exhibitors.web.OwnForms.value;

import amur.editions.Edition;
import amur.exhibitors.Entries;
import amur.exhibitors.Entry;
import amur.exhibitors.EntryFault;
import amur.exhibitors.EntryRefused;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.OwnCompany;
import amur.exhibitors.web.PresencePage.Stretch;
import amur.shared.Period;
import amur.web.Requires;
import amur.web.View;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The hours in which a company's people are there: from when to when on each day, in the time of the venue. */
@Controller
@Requires(ExhibitorsRights.ENTRY)
class PresenceController {
    private static final String TEMPLATE = "exhibitors/web/ownPresence";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int MOST_STRETCHES = 12;

    private final Entries entries;
    private final OwnForms forms;

    PresenceController(Entries entries, OwnForms forms) {
        this.entries = entries;
        this.forms = forms;
    }

    @GetMapping("/editions/{edition}/company/presence")
    ModelAndView show(Edition edition, OwnCompany own, View view) {
        Entry entry = forms.entry(own);
        Optional<MultiValueMap<String, String>> typed = OwnForms.typed(view);
        if (typed.isPresent()) {
            return forms.show(
                    TEMPLATE,
                    page(
                            value(typed.get(), "when").equals("always"),
                            days(edition, view)
                                    .map(day -> day(edition, day, typed(typed.get(), day), view))
                                    .toList(),
                            forms.head(edition, own, entry, typed.get(), view),
                            view));
        }
        OwnHead head = forms.head(edition, own, entry, false, FormErrors.NONE, view);
        List<PresencePage.Day> days = days(edition, view)
                .map(day -> day(edition, day, stored(entry.presence(), day, edition.zone()), view))
                .toList();
        return forms.show(TEMPLATE, page(entry.presence().isEmpty(), days, head, view));
    }

    @PostMapping("/editions/{edition}/company/presence")
    ModelAndView save(
            Edition edition,
            OwnCompany own,
            @RequestParam MultiValueMap<String, String> form,
            View view,
            RedirectAttributes redirect) {
        boolean always = value(form, "when").equals("always");
        return forms.save(
                edition,
                own,
                "/presence",
                TEMPLATE,
                () -> entries.setPresence(
                        own.id(), OwnForms.version(form), always ? List.of() : periods(edition, form)),
                (now, head) -> page(
                        always,
                        days(edition, view)
                                .map(day -> day(edition, day, typed(form, day), view))
                                .toList(),
                        head,
                        view),
                view,
                redirect);
    }

    private static java.util.stream.Stream<LocalDate> days(Edition edition, View view) {
        return edition.days().stream().map(Edition.Day::date);
    }

    private static PresencePage page(boolean always, List<PresencePage.Day> days, OwnHead head, View view) {
        return new PresencePage(head, always, view.zoneName(), days);
    }

    private static PresencePage.Day day(Edition edition, LocalDate day, List<Stretch> stretches, View view) {
        var shown = new ArrayList<>(stretches);
        shown.add(new Stretch("", ""));
        return new PresencePage.Day(day.toString(), view.day(day), shown);
    }

    private static List<Stretch> stored(List<Period> presence, LocalDate day, ZoneId zone) {
        ZonedDateTime start = day.atStartOfDay(zone);
        ZonedDateTime end = day.plusDays(1).atStartOfDay(zone);
        var whole = new Period(start.toInstant(), end.toInstant());
        return presence.stream()
                .filter(whole::overlaps)
                .map(period -> new Stretch(
                        period.start().isBefore(whole.start())
                                ? "00:00"
                                : TIME.format(period.start().atZone(zone)),
                        period.end().isBefore(whole.end())
                                ? TIME.format(period.end().atZone(zone))
                                : "24:00"))
                .map(stretch -> stretch.to().equals("24:00") ? new Stretch(stretch.from(), "23:59") : stretch)
                .toList();
    }

    private static List<Stretch> typed(MultiValueMap<String, String> form, LocalDate day) {
        var stretches = new ArrayList<Stretch>();
        for (int i = 0; i < MOST_STRETCHES; i++) {
            String field = "d" + day + "-" + i;
            var stretch = new Stretch(value(form, field + "-from"), value(form, field + "-to"));
            if (!stretch.from().isEmpty() || !stretch.to().isEmpty()) {
                stretches.add(stretch);
            }
        }
        return stretches;
    }

    private static List<Period> periods(Edition edition, MultiValueMap<String, String> form) {
        var periods = new ArrayList<Period>();
        var faults = new ArrayList<EntryFault>();
        for (Edition.Day one : edition.days()) {
            List<Stretch> stretches = typed(form, one.date());
            for (int i = 0; i < stretches.size(); i++) {
                Optional<LocalTime> from = time(stretches.get(i).from());
                Optional<LocalTime> to = time(stretches.get(i).to());
                String field = "d" + one.date() + "-" + i + "-from";
                if (from.isEmpty() || to.isEmpty()) {
                    faults.add(new EntryFault(field, "exhibitors.fault.presence.time", List.of()));
                } else if (!from.get().isBefore(to.get())) {
                    faults.add(new EntryFault(field, "exhibitors.fault.presence.order", List.of()));
                } else {
                    ZonedDateTime start = one.date().atTime(from.get()).atZone(edition.zone());
                    ZonedDateTime end = one.date().atTime(to.get()).atZone(edition.zone());
                    periods.add(new Period(start.toInstant(), end.toInstant()));
                }
            }
        }
        if (periods.isEmpty() && faults.isEmpty()) {
            faults.add(new EntryFault("when", "exhibitors.fault.presence.none", List.of()));
        }
        EntryRefused.ifAny(faults);
        return periods;
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
