package amur.meetings.web;

import amur.accounts.Accounts;
import amur.accounts.Rights;
import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import amur.meetings.Agenda;
import amur.meetings.Agendas;
import amur.meetings.MeetingsRights;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.View;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.view.RedirectView;

/** The address that calendars carry for a meeting leads to its line in the agenda of who follows it. */
@Controller
class MeetingLinkController {
    private final Agendas agendas;
    private final Accounts accounts;
    private final Exhibitors exhibitors;

    MeetingLinkController(Agendas agendas, Accounts accounts, Exhibitors exhibitors) {
        this.agendas = agendas;
        this.accounts = accounts;
        this.exhibitors = exhibitors;
    }

    @GetMapping("/editions/{edition}/meetings/{id}")
    @Requires(Rights.SIGNED_IN)
    RedirectView follow(Edition edition, @PathVariable long id, View view) {
        return ofCompany(edition, id)
                .or(() -> view.may(MeetingsRights.INTERPRETERS) ? ofInterpreter(edition, id) : Optional.empty())
                .map(path -> new RedirectView(view.inEdition(path + "#meeting-" + id), false))
                .orElseThrow(() -> new NotFound("meeting " + id + " of who asks"));
    }

    private Optional<String> ofCompany(Edition edition, long id) {
        return accounts.currentOrganisations().stream()
                .flatMap(organisation -> exhibitors.findByOrganisation(edition.id(), organisation).stream())
                .filter(company -> has(agendas.ofCompany(company.id()), id))
                .map(Exhibitor::number)
                .map(number -> "/company/meetings?company=" + number)
                .findFirst();
    }

    private Optional<String> ofInterpreter(Edition edition, long id) {
        return agendas.ofInterpreters(edition.id()).stream()
                .filter(one -> has(one.agenda(), id))
                .map(one -> "/interpreters/" + one.pair() + "/" + one.number())
                .findFirst();
    }

    private static boolean has(Agenda agenda, long id) {
        return agenda.entries().stream().anyMatch(entry -> entry.id() == id);
    }
}
