package amur.matchmaking.web;

import amur.editions.Decision;
import amur.editions.Edition;
import amur.exhibitors.CompanyDecisions;
import amur.exhibitors.OwnCompany;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequest.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Requests of others that wait for the company's answer, with the date on which the first expires. */
@Component
class CompanyRequestDecisions implements CompanyDecisions {
    private final Matchmaking matchmaking;
    private final Clock clock;

    CompanyRequestDecisions(Matchmaking matchmaking, Clock clock) {
        this.matchmaking = matchmaking;
        this.clock = clock;
    }

    @Override
    public List<Decision> decisions(Edition edition, OwnCompany own) {
        List<Instant> waiting = matchmaking.ofExhibitor(own.id()).stream()
                .filter(request -> request.to().equals(own.id()))
                .flatMap(CompanyRequestDecisions::expiry)
                .filter(expires -> expires.isAfter(clock.instant()))
                .sorted()
                .toList();
        return waiting.isEmpty()
                ? List.of()
                : List.of(new Decision(
                        "matchmaking.decision.waiting",
                        List.of(waiting.size()),
                        "/editions/" + edition.slug() + "/company/requests" + own.query(),
                        waiting.getFirst().atZone(edition.zone()).toLocalDate()));
    }

    private static Stream<Instant> expiry(MeetingRequest request) {
        return request.state() instanceof State.Pending(Instant expires) ? Stream.of(expires) : Stream.empty();
    }
}
