package amur.matchmaking.web;

import amur.editions.Decision;
import amur.editions.Decisions;
import amur.editions.Edition;
import amur.matchmaking.RequestDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of requests waits for the organizer: silence that is about to end one, and companies that nobody meets. */
@Component
class MatchmakingDecisions implements Decisions {
    private static final Duration SOON = Duration.ofDays(3);

    private final RequestDesk desk;
    private final Clock clock;

    MatchmakingDecisions(RequestDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<Decision> decisions(Edition edition) {
        var decisions = new ArrayList<Decision>();
        Instant now = clock.instant();
        String address = "/editions/" + edition.slug() + "/organizer/requests";
        desk.expiring(edition.id(), now.plus(SOON))
                .ifPresent(expiring -> decisions.add(new Decision(
                        "matchmaking.decision.expiring",
                        List.of(expiring.count()),
                        address + "?state=pending&order=expiry",
                        expiring.soonest().atZone(edition.zone()).toLocalDate())));
        int alone = desk.coverage(edition.id()).withoutRequests().size();
        Instant end = edition.lastDay().plusDays(1).atStartOfDay(edition.zone()).toInstant();
        if (alone > 0 && now.isBefore(end)) {
            decisions.add(
                    new Decision("matchmaking.decision.without_requests", List.of(alone), address + "/coverage", null));
        }
        return decisions;
    }
}
