package amur.exhibitors.web;

import amur.editions.Decision;
import amur.editions.Decisions;
import amur.editions.Edition;
import amur.exhibitors.Applications;
import java.util.List;
import org.springframework.stereotype.Component;

/** Applications wait for the organizer. */
@Component
class ApplicationDecisions implements Decisions {
    private final Applications applications;

    ApplicationDecisions(Applications applications) {
        this.applications = applications;
    }

    @Override
    public List<Decision> decisions(Edition edition) {
        int waiting = applications.waiting(edition.id()).count();
        return waiting == 0
                ? List.of()
                : List.of(new Decision(
                        "exhibitors.decision.review",
                        List.of(waiting),
                        "/editions/" + edition.slug() + "/organizer/companies?state=APPLIED",
                        null));
    }
}
