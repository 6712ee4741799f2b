package amur.exhibitors.web;

import amur.editions.Decision;
import amur.editions.Edition;
import amur.exhibitors.CompanyDecisions;
import amur.exhibitors.Entries;
import amur.exhibitors.Entry;
import amur.exhibitors.Exhibitor.State;
import amur.exhibitors.OwnCompany;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a company should still do with its own entry: hand it in again, or complete it. */
@Component
@Order(100)
class EntryDecisions implements CompanyDecisions {
    private final Entries entries;

    EntryDecisions(Entries entries) {
        this.entries = entries;
    }

    @Override
    public List<Decision> decisions(Edition edition, OwnCompany own) {
        String company = "/editions/" + edition.slug() + "/company";
        var decisions = new ArrayList<Decision>();
        switch (own.company().state()) {
            case State.Returned returned ->
                decisions.add(new Decision(
                        "exhibitors.decision.returned", List.of(), company + "/entry" + own.query(), null));
            case State.Applied applied -> {}
            case State.Listed listed -> {}
            case State.Refused refused -> {
                return List.of();
            }
            case State.Withdrawn withdrawn -> {
                return List.of();
            }
        }
        for (Entry.Gap gap : entries.get(own.id()).gaps()) {
            decisions.add(new Decision(
                    "exhibitors.decision.gap." + gap.name().toLowerCase(Locale.ROOT),
                    List.of(),
                    company + page(gap) + own.query(),
                    null));
        }
        return decisions;
    }

    private static String page(Entry.Gap gap) {
        return switch (gap) {
            case LATIN_NAME, REGION, SECTOR -> "/entry";
            case GOODS -> "/goods";
            case PEOPLE, LANGUAGES -> "/people";
        };
    }
}
