package amur.meetings.web;

import amur.editions.Edition;
import amur.exhibitors.CompanyCounts;
import amur.exhibitors.OwnCompany;
import amur.meetings.Agenda;
import amur.meetings.Agendas;
import amur.web.View;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many meetings a company has in the released timetable, and when the next one is. */
@Component
class AgendaCounts implements CompanyCounts {
    private final Agendas agendas;
    private final AgendaWords words;
    private final Clock clock;

    AgendaCounts(Agendas agendas, AgendaWords words, Clock clock) {
        this.agendas = agendas;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Count> counts(Edition edition, OwnCompany own, View view) {
        Agenda agenda = agendas.ofCompany(own.id());
        if (agenda.release() == 0) {
            return List.of();
        }
        List<Agenda.Entry> standing = agenda.standing();
        String next = standing.stream()
                .filter(entry -> entry.period().end().isAfter(clock.instant()))
                .findFirst()
                .map(entry -> view.t("meetings.today.next", words.spot(agenda, entry, view)))
                .orElse("");
        return List.of(new Count(
                view.t("meetings.agenda.title"),
                standing.size(),
                next,
                view.inEdition("/company/meetings") + own.query()));
    }
}
