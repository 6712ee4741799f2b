package amur.exhibitors.web;

import amur.editions.Decision;
import amur.editions.Edition;
import amur.exhibitors.Applications;
import amur.exhibitors.CompanyCounts;
import amur.exhibitors.CompanyDecisions;
import amur.exhibitors.Entries;
import amur.exhibitors.Entry;
import amur.exhibitors.EntryRefused;
import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.Exhibitor.State;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.OwnCompany;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The first page of who acts for a company, and the two decisions that are the company's own: to hand in again, and not to come. */
@Controller
@Requires(ExhibitorsRights.ENTRY)
class TodayController {
    private final OwnCompanies own;
    private final Entries entries;
    private final Applications applications;
    private final ObjectProvider<CompanyDecisions> rooms;
    private final ObjectProvider<CompanyCounts> counts;
    private final CompanyWords words;
    private final Screens screens;

    TodayController(
            OwnCompanies own,
            Entries entries,
            Applications applications,
            ObjectProvider<CompanyDecisions> rooms,
            ObjectProvider<CompanyCounts> counts,
            CompanyWords words,
            Screens screens) {
        this.own = own;
        this.entries = entries;
        this.applications = applications;
        this.rooms = rooms;
        this.counts = counts;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/company")
    ModelAndView today(Edition edition, @RequestParam(defaultValue = "") String company, View view) {
        Optional<OwnCompany> acting = own.find(edition, company);
        if (acting.isEmpty() && company.isEmpty()) {
            return screens.show("exhibitors/web/absent", edition.name().textIn(view.language()));
        }
        return screens.show(
                "exhibitors/web/today",
                page(edition, acting.orElseThrow(() -> new NotFound("company " + company + " of who asks")), view));
    }

    private TodayPage page(Edition edition, OwnCompany own, View view) {
        Entry entry = entries.get(own.id());
        State state = entry.exhibitor().state();
        List<TodayPage.Line> decisions = rooms.orderedStream()
                .flatMap(room -> room.decisions(edition, own).stream())
                .sorted(Comparator.comparing(Decision::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(decision -> new TodayPage.Line(
                        decision.due() == null ? "" : view.date(decision.due()),
                        view.t(decision.textKey(), decision.arguments().toArray()),
                        view.href(decision.path())))
                .toList();
        int offers = (int) entry.goods().stream().filter(Good::offered).count();
        return new TodayPage(
                edition.name().textIn(view.language()),
                words.names(entry.exhibitor(), view.language()),
                entry.exhibitor().number(),
                CompanyWords.state(state),
                CompanyWords.stateKind(CompanyWords.state(state)),
                CompanyWords.reason(state),
                view.dateTime(applications.appliedAt(own.id()), edition.zone()),
                entry.version(),
                own.query(),
                own.all().size() < 2
                        ? List.of()
                        : own.all().stream()
                                .map(one -> Map.entry(
                                        words.names(one, view.language()).name(), "?company=" + one.number()))
                                .toList(),
                state instanceof State.Returned || state instanceof State.Withdrawn,
                state instanceof State.Applied || state instanceof State.Returned || state instanceof State.Listed,
                decisions,
                counts.orderedStream()
                        .flatMap(room -> room.counts(edition, own, view).stream())
                        .toList(),
                offers,
                entry.goods().size() - offers,
                entry.representatives().size(),
                entry.presence().isEmpty()
                        ? view.t("exhibitors.presence.always")
                        : view.t(
                                "exhibitors.presence.stretches",
                                entry.presence().size()));
    }

    @PostMapping("/editions/{edition}/company/resubmit")
    RedirectView resubmit(
            Edition edition, OwnCompany own, @RequestParam int version, View view, RedirectAttributes redirect) {
        try {
            applications.resubmit(own.id(), version);
            Toasts.ok(redirect, view.t("exhibitors.apply.done"));
        } catch (EntryRefused taken) {
            Toasts.attention(redirect, view.t(taken.key(), taken.arguments()));
        } catch (ConflictException changed) {
            Toasts.attention(redirect, view.t("exhibitors.today.changed"));
        }
        return back(edition, own, view);
    }

    @PostMapping("/editions/{edition}/company/withdraw")
    RedirectView withdraw(
            Edition edition, OwnCompany own, @RequestParam int version, View view, RedirectAttributes redirect) {
        try {
            applications.withdraw(own.id(), version);
            Toasts.ok(redirect, view.t("exhibitors.today.withdrawn"));
        } catch (ConflictException changed) {
            Toasts.attention(redirect, view.t("exhibitors.today.changed"));
        }
        return back(edition, own, view);
    }

    private static RedirectView back(Edition edition, OwnCompany own, View view) {
        return new RedirectView(view.href("/editions/" + edition.slug() + "/company" + own.query()), false);
    }
}
