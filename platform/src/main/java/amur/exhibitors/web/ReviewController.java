package amur.exhibitors.web;

import amur.accounts.Accounts;
import amur.editions.Edition;
import amur.exhibitors.Applications;
import amur.exhibitors.Entries;
import amur.exhibitors.Entry;
import amur.exhibitors.EntryRefused;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitor.State;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.ExhibitorsRights;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One company as the organizer sees it, and the decisions on it. */
@Controller
@Requires(ExhibitorsRights.COMPANIES)
class ReviewController {
    private static final String ADDRESS = "/editions/{edition}/organizer/companies/{number:[0-9]{1,7}}";

    private final Exhibitors exhibitors;
    private final Entries entries;
    private final Applications applications;
    private final Accounts accounts;
    private final ReviewWords reviewed;
    private final Screens screens;

    ReviewController(
            Exhibitors exhibitors,
            Entries entries,
            Applications applications,
            Accounts accounts,
            ReviewWords reviewed,
            Screens screens) {
        this.exhibitors = exhibitors;
        this.entries = entries;
        this.applications = applications;
        this.accounts = accounts;
        this.reviewed = reviewed;
        this.screens = screens;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Edition edition, @PathVariable int number, View view) {
        return screens.show(
                "exhibitors/web/review", page(edition, find(edition, number), "", "", false, FormErrors.NONE, view));
    }

    @PostMapping(ADDRESS + "/{decision:approve|return|refuse|withdraw}")
    ModelAndView decide(
            Edition edition,
            @PathVariable int number,
            @PathVariable String decision,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            View view,
            RedirectAttributes redirect) {
        ExhibitorId id = find(edition, number);
        boolean conflict = false;
        FormErrors errors = FormErrors.NONE;
        try {
            switch (decision) {
                case "approve" -> applications.approve(id, version);
                case "return" -> applications.returnWithReason(id, version, reason);
                case "refuse" -> applications.refuse(id, version, reason);
                default -> applications.withdraw(id, version);
            }
        } catch (ConflictException overtaken) {
            conflict = true;
        } catch (EntryRefused taken) {
            errors = FormErrors.of("decide", new UserFacingException("exhibitors.review.number_held"), view);
        } catch (UserFacingException refused) {
            errors = FormErrors.of(decision + "-reason", refused, view);
        }
        if (conflict || errors.any()) {
            return screens.show(
                    "exhibitors/web/review",
                    page(
                            edition,
                            id,
                            decision.equals("return") ? reason : "",
                            decision.equals("refuse") ? reason : "",
                            conflict,
                            errors,
                            view),
                    conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Toasts.ok(redirect, view.t("exhibitors.review.done." + decision));
        return new ModelAndView(
                new RedirectView(view.href("/editions/" + edition.slug() + "/organizer/companies/" + number), false));
    }

    private ExhibitorId find(Edition edition, int number) {
        return exhibitors
                .findByNumber(edition.id(), number)
                .map(Exhibitor::id)
                .orElseThrow(() -> new NotFound("company " + number));
    }

    private ReviewPage page(
            Edition edition,
            ExhibitorId id,
            String returnReason,
            String refuseReason,
            boolean conflict,
            FormErrors errors,
            View view) {
        Entry entry = entries.get(id);
        Exhibitor company = entry.exhibitor();
        State state = company.state();
        String word = CompanyWords.state(state);
        return new ReviewPage(
                edition.name().textIn(view.language()),
                company.number(),
                reviewed.words().names(company, view.language()),
                word,
                CompanyWords.stateKind(word),
                CompanyWords.reason(state),
                entry.version(),
                conflict,
                errors,
                reviewed.facts(entry, applications.appliedAt(id), edition, view),
                company.registration(),
                reviewed.registerKey(company),
                entry.gaps().stream()
                        .map(gap -> view.t("exhibitors.gap." + gap.name().toLowerCase(Locale.ROOT)))
                        .toList(),
                reviewed.words().goods(entry.goods(), true, view),
                reviewed.words().goods(entry.goods(), false, view),
                entry.representatives().stream()
                        .map(person -> reviewed.person(person, view))
                        .toList(),
                accounts.members(company.organisation()).stream()
                        .map(person -> Map.entry(person.displayName(), person.email()))
                        .toList(),
                reviewed.history(id, edition, view),
                returnReason,
                refuseReason,
                state instanceof State.Applied || state instanceof State.Refused || state instanceof State.Withdrawn,
                state instanceof State.Applied,
                state instanceof State.Applied || state instanceof State.Returned,
                state instanceof State.Applied || state instanceof State.Returned || state instanceof State.Listed);
    }
}
