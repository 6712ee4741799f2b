package amur.meetings.web;

import amur.accounts.Accounts;
import amur.editions.Edition;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.OwnCompany;
import amur.meetings.Agenda;
import amur.meetings.Agendas;
import amur.meetings.Agendas.FeedOwner;
import amur.meetings.MeetingsRights;
import amur.shared.Language;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** A company's own meetings: by day, with what has changed, as paper, table and calendar; for all its people or for one. */
@Controller
@RequestMapping("/editions/{edition}/company")
@Requires(MeetingsRights.ATTEND)
class AgendaController {
    private final Agendas agendas;
    private final AgendaFiles files;
    private final AgendaWords words;
    private final FeedAddresses feeds;
    private final AgendaWaiting waiting;
    private final Exhibitors exhibitors;
    private final Accounts accounts;
    private final Screens screens;

    AgendaController(
            Agendas agendas,
            AgendaFiles files,
            AgendaWords words,
            FeedAddresses feeds,
            AgendaWaiting waiting,
            Exhibitors exhibitors,
            Accounts accounts,
            Screens screens) {
        this.agendas = agendas;
        this.files = files;
        this.words = words;
        this.feeds = feeds;
        this.waiting = waiting;
        this.exhibitors = exhibitors;
        this.accounts = accounts;
        this.screens = screens;
    }

    @GetMapping("/meetings")
    ModelAndView show(
            Edition edition,
            OwnCompany own,
            @RequestParam(defaultValue = "") String person,
            HttpServletRequest request,
            View view) {
        Agenda whole = agendas.ofCompany(own.id());
        List<Representative> people = people(own);
        Agenda agenda = ofPerson(whole, people, person);
        return screens.show(
                "meetings/web/agenda",
                new AgendaPage(
                        agenda.edition().textIn(view.language()),
                        own.company().name(),
                        Language.ofScript(own.company().name()).tag(),
                        query(own, person),
                        own.query(),
                        people.stream()
                                .map(one -> Map.entry(Long.toString(one.id()), one.displayName()))
                                .toList(),
                        person,
                        agenda.release(),
                        agenda.release() == 0 ? "" : view.dateTime(agenda.releasedAt(), agenda.zone()),
                        view.zoneName(),
                        words.days(agenda, attending(own, people), view),
                        changes(own, agenda, view),
                        agenda.release() == 0 ? AgendaPage.Feed.NONE : feeds.of(me(edition), request, view),
                        agenda.release() == 0 ? AgendaPage.Feed.NONE : feeds.of(company(edition, own), request, view),
                        waiting.of(edition, own, whole, view)));
    }

    @GetMapping("/meetings.pdf")
    ResponseEntity<byte[]> pdf(OwnCompany own, @RequestParam(defaultValue = "") String person, View view) {
        return files.pdf(ofPerson(own, person), view);
    }

    @GetMapping("/meetings.csv")
    ResponseEntity<byte[]> csv(OwnCompany own, @RequestParam(defaultValue = "") String person, View view) {
        return files.csv(ofPerson(own, person), view);
    }

    @GetMapping("/meetings.ics")
    ResponseEntity<byte[]> ics(
            OwnCompany own, @RequestParam(defaultValue = "") String person, HttpServletRequest request, View view) {
        return files.ics(ofPerson(own, person), view, FeedAddresses.origin(request));
    }

    @PostMapping("/meetings/feed")
    RedirectView renew(Edition edition, OwnCompany own, View view, RedirectAttributes redirect) {
        return renew(me(edition), "#calendar", own, view, redirect);
    }

    @PostMapping("/meetings/company-feed")
    RedirectView renewOfCompany(Edition edition, OwnCompany own, View view, RedirectAttributes redirect) {
        return renew(company(edition, own), "#company-calendar", own, view, redirect);
    }

    private RedirectView renew(
            FeedOwner owner, String section, OwnCompany own, View view, RedirectAttributes redirect) {
        var _ = agendas.renewFeed(owner);
        Toasts.ok(redirect, view.t("meetings.calendar.renewed"));
        return new RedirectView(view.inEdition("/company/meetings") + own.query() + section, false);
    }

    private FeedOwner me(Edition edition) {
        return new FeedOwner.OfPerson(
                edition.id(),
                accounts.current()
                        .orElseThrow(() -> new NotFound("nobody signed in"))
                        .personId());
    }

    private static FeedOwner company(Edition edition, OwnCompany own) {
        return new FeedOwner.OfCompany(edition.id(), own.id());
    }

    private List<AgendaPage.ChangeLine> changes(OwnCompany own, Agenda agenda, View view) {
        return agenda.release() < 2
                ? List.of()
                : agendas.changes(own.id(), agenda.release()).stream()
                        .map(change -> words.change(change, agenda.zone(), view))
                        .toList();
    }

    private List<Representative> people(OwnCompany own) {
        return exhibitors.representatives(List.of(own.id())).getOrDefault(own.id(), List.of());
    }

    private Agenda ofPerson(OwnCompany own, String person) {
        return ofPerson(agendas.ofCompany(own.id()), people(own), person);
    }

    private static Agenda ofPerson(Agenda agenda, List<Representative> people, String person) {
        if (person.isEmpty()) {
            return agenda;
        }
        Optional<Representative> chosen = people.stream()
                .filter(one -> person.equals(Long.toString(one.id())))
                .findFirst();
        return chosen.map(one -> agenda.attendedBy(one.displayName(), one.latinName(), one.seat()))
                .orElseThrow(() -> new NotFound("person " + person + " of the company"));
    }

    /** Who sits at a seat; nobody is named where a company has one seat only. */
    private static IntFunction<String> attending(OwnCompany own, List<Representative> people) {
        return seat -> own.company().seats() < 2
                ? ""
                : people.stream()
                        .filter(one -> one.seat() < 0 || one.seat() == seat)
                        .map(Representative::displayName)
                        .collect(Collectors.joining(", "));
    }

    private static String query(OwnCompany own, String person) {
        return person.isEmpty() ? own.query() : own.query() + (own.query().isEmpty() ? "?" : "&") + "person=" + person;
    }
}
