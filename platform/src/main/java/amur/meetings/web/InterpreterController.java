package amur.meetings.web;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsRights;
import amur.editions.Interpreter;
import amur.editions.MeetingFrame;
import amur.editions.MeetingSlot;
import amur.meetings.Agenda;
import amur.meetings.Agendas;
import amur.meetings.Agendas.FeedOwner;
import amur.meetings.LanguagePair;
import amur.meetings.MeetingsRights;
import amur.shared.Language;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One interpreter: the meetings by day, as paper, table and calendar, and when they are away. */
@Controller
@RequestMapping("/editions/{edition}/interpreters/{pair}/{number}")
@Requires(MeetingsRights.INTERPRETERS)
class InterpreterController {
    private final Agendas agendas;
    private final AgendaFiles files;
    private final AgendaWords words;
    private final FeedAddresses feeds;
    private final Editions editions;
    private final Screens screens;

    InterpreterController(
            Agendas agendas,
            AgendaFiles files,
            AgendaWords words,
            FeedAddresses feeds,
            Editions editions,
            Screens screens) {
        this.agendas = agendas;
        this.files = files;
        this.words = words;
        this.feeds = feeds;
        this.editions = editions;
        this.screens = screens;
    }

    /** Also below the address to which the form goes: who switches the language there comes back to it. */
    @GetMapping({"", "/away"})
    ModelAndView show(
            Edition edition,
            @PathVariable String pair,
            @PathVariable int number,
            HttpServletRequest request,
            View view) {
        MeetingFrame frame = editions.frame(edition.id());
        SlotGrid grid = grid(frame, edition, view);
        List<String> away = grid.keys(interpreter(frame, pair, number).away());
        return screens.show(
                "meetings/web/interpreter", page(edition, pair, number, frame, away, Set.of(), request, view));
    }

    @GetMapping("/agenda.pdf")
    ResponseEntity<byte[]> pdf(Edition edition, @PathVariable String pair, @PathVariable int number, View view) {
        return files.pdf(agendas.ofInterpreter(edition.id(), pair, number), view);
    }

    @GetMapping("/agenda.csv")
    ResponseEntity<byte[]> csv(Edition edition, @PathVariable String pair, @PathVariable int number, View view) {
        return files.csv(agendas.ofInterpreter(edition.id(), pair, number), view);
    }

    @GetMapping("/agenda.ics")
    ResponseEntity<byte[]> ics(
            Edition edition,
            @PathVariable String pair,
            @PathVariable int number,
            HttpServletRequest request,
            View view) {
        return files.ics(agendas.ofInterpreter(edition.id(), pair, number), view, FeedAddresses.origin(request));
    }

    @PostMapping("/feed")
    RedirectView renew(
            Edition edition,
            @PathVariable String pair,
            @PathVariable int number,
            View view,
            RedirectAttributes redirect) {
        interpreter(editions.frame(edition.id()), pair, number);
        var _ = agendas.renewFeed(new FeedOwner.OfInterpreter(edition.id(), pair, number));
        Toasts.ok(redirect, view.t("meetings.calendar.renewed"));
        return new RedirectView(address(view, pair, number) + "#calendar", false);
    }

    @PostMapping("/away")
    @Requires(EditionsRights.INTERPRETERS)
    Object away(
            Edition edition,
            @PathVariable String pair,
            @PathVariable int number,
            @RequestParam(name = "away", defaultValue = "") List<String> keys,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request,
            View view,
            RedirectAttributes redirect) {
        MeetingFrame frame = editions.frame(edition.id());
        Set<Integer> after = grid(frame, edition, view).chosen(keys);
        Set<Integer> newly = new TreeSet<>(after);
        newly.removeAll(interpreter(frame, pair, number).away());
        if (!confirmed
                && !meetingsIn(frame, agendas.ofInterpreter(edition.id(), pair, number), newly)
                        .isEmpty()) {
            List<String> chosen = grid(frame, edition, view).keys(after);
            return screens.show(
                    "meetings/web/interpreter",
                    page(edition, pair, number, frame, chosen, newly, request, view),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        editions.setInterpreterAway(edition.id(), pair, number, after);
        Toasts.ok(redirect, view.t("meetings.interpreters.away.saved", after.size()));
        return new RedirectView(address(view, pair, number) + "#away", false);
    }

    private InterpreterPage page(
            Edition edition,
            String pair,
            int number,
            MeetingFrame frame,
            List<String> away,
            Set<Integer> newly,
            HttpServletRequest request,
            View view) {
        Agenda agenda = agendas.ofInterpreter(edition.id(), pair, number);
        Agenda lost = agenda.with(agenda.owner(), "", meetingsIn(frame, agenda, newly));
        var owner = new FeedOwner.OfInterpreter(edition.id(), pair, number);
        return new InterpreterPage(
                edition.name().textIn(view.language()),
                pair,
                new LanguagePair(pair).in(view.language()),
                number,
                agenda.owner(),
                Language.ofScript(agenda.owner()).tag(),
                agenda.release(),
                agenda.release() == 0 ? "" : view.dateTime(agenda.releasedAt(), agenda.zone()),
                view.zoneName(),
                words.days(agenda, seat -> "", view),
                feeds.of(owner, request, view),
                grid(frame, edition, view),
                away,
                view.may(EditionsRights.INTERPRETERS),
                words.days(lost, seat -> "", view).days().stream()
                        .flatMap(day -> day.rows().stream())
                        .toList());
    }

    private static List<Agenda.Entry> meetingsIn(MeetingFrame frame, Agenda agenda, Set<Integer> slots) {
        return agenda.standingIn(frame.slots().stream()
                .filter(slot -> slots.contains(slot.index()))
                .map(MeetingSlot::period)
                .toList());
    }

    private static SlotGrid grid(MeetingFrame frame, Edition edition, View view) {
        return SlotGrid.of(frame.slots(), edition.zone(), view, slot -> true);
    }

    private static Interpreter interpreter(MeetingFrame frame, String pair, int number) {
        return frame.pools().stream()
                .filter(pool -> pool.pair().equals(pair))
                .flatMap(pool -> pool.interpreters().stream())
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("interpreter " + pair + " " + number));
    }

    private static String address(View view, String pair, int number) {
        return view.inEdition("/interpreters/" + pair + "/" + number);
    }
}
