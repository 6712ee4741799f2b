package amur.exhibitors.verification.web;

import amur.editions.Edition;
import amur.exhibitors.CompanyMarks;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.verification.Verification;
import amur.exhibitors.verification.Verifications;
import amur.web.View;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The kind, the day and the end of what holds today; nothing else of a verification leaves this room. */
@Component
class VerifiedMarks implements CompanyMarks {
    private final Verifications verifications;

    VerifiedMarks(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public Map<ExhibitorId, List<Mark>> marks(Edition edition, Collection<ExhibitorId> companies, View view) {
        return verifications.holding(edition, companies).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, of -> of.getValue().stream()
                        .map(one -> mark(one, edition, view))
                        .toList()));
    }

    private static Mark mark(Verification one, Edition edition, View view) {
        String on = one.decidedAt()
                .map(at -> view.date(at.atZone(edition.zone()).toLocalDate()))
                .orElse("");
        String what = view.t(one.kind().key());
        return new Mark(
                what,
                view.t(one.kind().key() + ".means") + " "
                        + one.validUntil()
                                .map(until -> view.t("exhibitors.verification.mark.until", on, view.date(until)))
                                .orElseGet(() -> view.t("exhibitors.verification.mark", on)));
    }
}
