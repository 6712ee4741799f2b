package amur.exhibitors.verification.web;

import amur.editions.Decision;
import amur.editions.Decisions;
import amur.editions.Edition;
import amur.exhibitors.CompanyDecisions;
import amur.exhibitors.OwnCompany;
import amur.exhibitors.verification.Verification;
import amur.exhibitors.verification.Verification.State;
import amur.exhibitors.verification.VerificationExpiry;
import amur.exhibitors.verification.Verifications;
import amur.exhibitors.verification.Verifications.Filter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits for the organizer, and what ends within a month. */
@Component
class VerificationDecisions implements Decisions, CompanyDecisions {
    private final Verifications verifications;

    VerificationDecisions(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public List<Decision> decisions(Edition edition) {
        var decisions = new ArrayList<Decision>();
        String list = "/editions/" + edition.slug() + "/organizer/verifications";
        int waiting = verifications.counts(edition.id(), Filter.ALL).getOrDefault(State.ASKED, 0);
        if (waiting > 0) {
            decisions.add(new Decision(
                    "exhibitors.verification.decision.asked", List.of(waiting), list + "?state=ASKED", null));
        }
        List<Verification> ending = verifications.ending(edition.id(), VerificationExpiry.DAYS_BEFORE);
        if (!ending.isEmpty()) {
            decisions.add(new Decision(
                    "exhibitors.verification.decision.ending",
                    List.of(ending.size()),
                    list + "?state=VERIFIED",
                    ending.getFirst().validUntil().orElse(null)));
        }
        return decisions;
    }

    @Override
    public List<Decision> decisions(Edition edition, OwnCompany own) {
        return verifications.ending(edition.id(), VerificationExpiry.DAYS_BEFORE).stream()
                .filter(one -> one.company().equals(own.id()))
                .limit(1)
                .map(one -> new Decision(
                        "exhibitors.verification.decision.own_ending",
                        List.of(one.subject()),
                        "/editions/" + edition.slug() + "/company/verification" + own.query(),
                        one.validUntil().orElse(null)))
                .toList();
    }
}
