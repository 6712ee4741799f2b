package amur.meetings.web;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.MeetingSlot;
import amur.exhibitors.OwnCompany;
import amur.meetings.Agenda;
import amur.meetings.Agendas;
import amur.meetings.Availability;
import amur.meetings.MeetingsRights;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** A company says when it cannot meet. What that would do to meetings that stand is shown before anything is saved. */
@Controller
@RequestMapping("/editions/{edition}/company/meetings/availability")
@Requires(MeetingsRights.ATTEND)
class AvailabilityController {
    private final Availability availability;
    private final Agendas agendas;
    private final AgendaWords words;
    private final Editions editions;
    private final Screens screens;

    AvailabilityController(
            Availability availability, Agendas agendas, AgendaWords words, Editions editions, Screens screens) {
        this.availability = availability;
        this.agendas = agendas;
        this.words = words;
        this.editions = editions;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView show(Edition edition, OwnCompany own, View view) {
        SlotGrid grid = grid(edition, own, view);
        return screens.show(
                "meetings/web/availability",
                page(
                        edition,
                        own,
                        grid,
                        grid.keys(availability.blocked(own.id())),
                        agendas.ofCompany(own.id()),
                        Set.of(),
                        view));
    }

    @PostMapping
    Object save(
            Edition edition,
            OwnCompany own,
            @RequestParam(name = "blocked", defaultValue = "") List<String> keys,
            @RequestParam(defaultValue = "false") boolean confirmed,
            View view,
            RedirectAttributes redirect) {
        SlotGrid grid = grid(edition, own, view);
        Set<Integer> before = availability.blocked(own.id());
        Set<Integer> after = grid.chosen(keys);
        Agenda agenda = agendas.ofCompany(own.id());
        Set<Integer> newly = new TreeSet<>(after);
        newly.removeAll(before);
        if (!confirmed && !meetingsIn(edition, agenda, newly).isEmpty()) {
            return screens.show(
                    "meetings/web/availability",
                    page(edition, own, grid, grid.keys(after), agenda, newly, view),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        // What lies outside the hours of presence cannot be seen here and stays as it was said.
        before.stream().filter(slot -> !grid.slots().containsValue(slot)).forEach(after::add);
        availability.block(own.id(), after);
        Toasts.ok(redirect, view.t("meetings.agenda.block.saved", after.size()));
        return new RedirectView(view.inEdition("/company/meetings/availability") + own.query(), false);
    }

    private SlotGrid grid(Edition edition, OwnCompany own, View view) {
        Set<Integer> open = Stream.concat(availability.free(own.id()).stream(), availability.blocked(own.id()).stream())
                .collect(Collectors.toSet());
        return SlotGrid.of(editions.frame(edition.id()).slots(), edition.zone(), view, open::contains);
    }

    private AvailabilityPage page(
            Edition edition,
            OwnCompany own,
            SlotGrid grid,
            List<String> blocked,
            Agenda agenda,
            Set<Integer> newly,
            View view) {
        Agenda lost = agenda.with(agenda.owner(), agenda.ownerLatin(), meetingsIn(edition, agenda, newly));
        return new AvailabilityPage(
                edition.name().textIn(view.language()),
                own.company().name(),
                own.query(),
                view.zoneName(),
                grid,
                blocked,
                agenda.release() > 0,
                words.days(lost, seat -> "", view).days().stream()
                        .flatMap(day -> day.rows().stream())
                        .toList());
    }

    private List<Agenda.Entry> meetingsIn(Edition edition, Agenda agenda, Set<Integer> slots) {
        return agenda.standingIn(editions.frame(edition.id()).slots().stream()
                .filter(slot -> slots.contains(slot.index()))
                .map(MeetingSlot::period)
                .toList());
    }
}
