package amur.meetings.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.ExhibitorsRights;
import amur.meetings.Agenda;
import amur.meetings.Agendas;
import amur.meetings.Agendas.FeedOwner;
import amur.shared.Language;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * One company's meetings for the organizer: as paper, table and calendar. Many companies have nobody with an account, as in an edition
 * opened from an instance file: the organizer hands the paper or the address of the feed on to them.
 */
@Controller
@RequestMapping("/editions/{edition}/organizer/companies/{number:[0-9]{1,7}}")
@Requires(ExhibitorsRights.COMPANIES)
class CompanyAgendaController {
    private final Agendas agendas;
    private final AgendaFiles files;
    private final AgendaWords words;
    private final FeedAddresses feeds;
    private final Exhibitors exhibitors;
    private final Screens screens;

    CompanyAgendaController(
            Agendas agendas,
            AgendaFiles files,
            AgendaWords words,
            FeedAddresses feeds,
            Exhibitors exhibitors,
            Screens screens) {
        this.agendas = agendas;
        this.files = files;
        this.words = words;
        this.feeds = feeds;
        this.exhibitors = exhibitors;
        this.screens = screens;
    }

    @GetMapping("/meetings")
    ModelAndView show(Edition edition, @PathVariable int number, HttpServletRequest request, View view) {
        Exhibitor company = company(edition, number);
        Agenda agenda = agendas.ofCompany(company.id());
        return screens.show(
                "meetings/web/companyAgenda",
                new CompanyAgendaPage(
                        agenda.edition().textIn(view.language()),
                        company.name(),
                        Language.ofScript(company.name()).tag(),
                        number,
                        agenda.release(),
                        agenda.release() == 0 ? "" : view.dateTime(agenda.releasedAt(), agenda.zone()),
                        view.zoneName(),
                        words.days(agenda, seat -> "", view),
                        feeds.of(feedOwner(company), request, view)));
    }

    @GetMapping("/meetings.pdf")
    ResponseEntity<byte[]> pdf(Edition edition, @PathVariable int number, View view) {
        return files.pdf(agendas.ofCompany(company(edition, number).id()), view);
    }

    @GetMapping("/meetings.csv")
    ResponseEntity<byte[]> csv(Edition edition, @PathVariable int number, View view) {
        return files.csv(agendas.ofCompany(company(edition, number).id()), view);
    }

    @GetMapping("/meetings.ics")
    ResponseEntity<byte[]> ics(Edition edition, @PathVariable int number, HttpServletRequest request, View view) {
        return files.ics(agendas.ofCompany(company(edition, number).id()), view, FeedAddresses.origin(request));
    }

    @PostMapping("/meetings/feed")
    RedirectView renew(Edition edition, @PathVariable int number, View view, RedirectAttributes redirect) {
        var _ = agendas.renewFeed(feedOwner(company(edition, number)));
        Toasts.ok(redirect, view.t("meetings.calendar.renewed"));
        return new RedirectView(view.inEdition("/organizer/companies/" + number + "/meetings") + "#calendar", false);
    }

    private static FeedOwner feedOwner(Exhibitor company) {
        return new FeedOwner.OfCompany(company.edition(), company.id());
    }

    private Exhibitor company(Edition edition, int number) {
        return exhibitors.findByNumber(edition.id(), number).orElseThrow(() -> new NotFound("company " + number));
    }
}
