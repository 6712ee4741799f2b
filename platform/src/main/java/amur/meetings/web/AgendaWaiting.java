package amur.meetings.web;

import amur.editions.Edition;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.OwnCompany;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.RequestDesk;
import amur.meetings.Agenda;
import amur.web.View;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a company waits for: requests without a meeting yet, and when the timetable comes. */
@Component
class AgendaWaiting {
    private final Matchmaking matchmaking;
    private final RequestDesk desk;

    AgendaWaiting(Matchmaking matchmaking, RequestDesk desk) {
        this.matchmaking = matchmaking;
        this.desk = desk;
    }

    AgendaPage.Waiting of(Edition edition, OwnCompany own, Agenda agenda, View view) {
        Set<ExhibitorId> met = agenda.standing().stream()
                .flatMap(entry -> entry.parties().stream())
                .map(Agenda.Party::id)
                .collect(Collectors.toSet());
        List<MeetingRequest> requests = matchmaking.ofExhibitor(own.id());
        long accepted = requests.stream()
                .filter(request -> request.state() instanceof MeetingRequest.State.Accepted)
                .filter(request -> !met.contains(request.from()) && !met.contains(request.to()))
                .count();
        long pending = requests.stream()
                .filter(request -> request.state() instanceof MeetingRequest.State.Pending)
                .count();
        Instant drafting = desk.settings(edition.id()).draftingAt();
        return new AgendaPage.Waiting(
                (int) accepted,
                (int) pending,
                drafting == null ? "" : view.dateTime(drafting, edition.zone()),
                view.date(edition.days().stream()
                        .filter(day -> day.phase() != Edition.Phase.BUILD_UP)
                        .map(Edition.Day::date)
                        .findFirst()
                        .orElse(edition.firstDay())));
    }
}
