package amur.exhibitors.screening.web;

import amur.editions.Decision;
import amur.editions.Decisions;
import amur.editions.Edition;
import amur.exhibitors.screening.Screening;
import amur.exhibitors.screening.Screening.Filter;
import amur.exhibitors.screening.ScreeningHit.State;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names that resemble one of a list and have not been looked at. */
@Component
class ScreeningDecisions implements Decisions {
    private final Screening screening;

    ScreeningDecisions(Screening screening) {
        this.screening = screening;
    }

    @Override
    public List<Decision> decisions(Edition edition) {
        int open = screening.counts(edition.id(), Filter.ALL).getOrDefault(State.OPEN, 0);
        return open == 0
                ? List.of()
                : List.of(new Decision(
                        "exhibitors.screening.decision",
                        List.of(open),
                        "/editions/" + edition.slug() + "/organizer/screening?state=OPEN",
                        null));
    }
}
