package amur.exhibitors.screening.web;

import amur.accounts.Accounts;
import amur.accounts.AuditTrail;
import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.screening.ScreeningHit;
import amur.exhibitors.screening.ScreeningHit.State;
import amur.exhibitors.screening.web.HitPage.Event;
import amur.exhibitors.web.CompanyWords;
import amur.shared.Language;
import amur.web.View;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** How hits are worded for the organizer. */
@Component
class ScreeningWords {
    private final CompanyWords companies;
    private final Accounts accounts;
    private final AuditTrail trail;

    ScreeningWords(CompanyWords companies, Accounts accounts, AuditTrail trail) {
        this.companies = companies;
        this.accounts = accounts;
        this.trail = trail;
    }

    CompanyWords companies() {
        return companies;
    }

    static String stateKind(State state) {
        return switch (state) {
            case OPEN -> "attention";
            case SAME -> "error";
            case NOT_SAME -> "ok";
        };
    }

    static String lang(String name) {
        return Language.ofScript(name).tag();
    }

    static String who(ScreeningHit hit, View view) {
        return view.t(hit.person() ? "exhibitors.screening.person" : "exhibitors.screening.company");
    }

    static String source(ScreeningHit hit, View view) {
        return view.t(
                "exhibitors.screening.source",
                hit.entry().list(),
                hit.entry().fileName(),
                Integer.toString(hit.entry().row()));
    }

    String decided(ScreeningHit hit, Edition edition, View view) {
        String at =
                hit.decidedAt().map(when -> view.dateTime(when, edition.zone())).orElse("");
        return hit.decidedBy()
                .map(person -> accounts.get(person).displayName() + " · " + at)
                .orElse(at);
    }

    ScreeningPage.Row row(ScreeningHit hit, Exhibitor company, Edition edition, View view) {
        return new ScreeningPage.Row(
                hit.number(),
                hit.found(),
                lang(hit.found()),
                who(hit, view),
                company.number(),
                companies.names(company, view.language()),
                hit.listed(),
                lang(hit.listed()),
                hit.entry().country(),
                source(hit, view),
                view.percent(hit.likeness(), 0),
                view.t(hit.state().key()),
                stateKind(hit.state()),
                decided(hit, edition, view));
    }

    /** Newest first, from the audit trail: also a decision that was changed later. */
    List<Event> history(ScreeningHit hit, Edition edition, View view) {
        return trail
                .list(new AuditTrail.Filter("", "screening_hit", Long.toString(hit.id()), null, null), 1)
                .rows()
                .stream()
                .map(entry -> event(entry, edition, view))
                .toList();
    }

    private static Event event(AuditTrail.Entry entry, Edition edition, View view) {
        LocalDate day = entry.at().atZone(edition.zone()).toLocalDate();
        boolean found = entry.action().equals("insert");
        String state = entry.after().getOrDefault("state", "");
        String reason = entry.after().getOrDefault("reason", "");
        return new Event(
                view.shortDates(day, day),
                entry.at().toString(),
                (found
                                ? view.t("exhibitors.screening.history.found")
                                : state.isEmpty()
                                        ? view.t("exhibitors.screening.history.reason")
                                        : view.t(State.valueOf(state).key()))
                        + (found || reason.isEmpty() ? "" : ": " + reason),
                (entry.email().isEmpty() ? view.t("exhibitors.history.system") : entry.email()) + " · "
                        + view.dateTime(entry.at(), edition.zone()),
                found || state.isEmpty() ? "" : stateKind(State.valueOf(state)));
    }
}
