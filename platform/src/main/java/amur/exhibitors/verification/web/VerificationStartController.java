package amur.exhibitors.verification.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.verification.Verification;
import amur.exhibitors.verification.Verification.Kind;
import amur.exhibitors.verification.Verifications;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.UserFacingException;
import amur.web.View;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The organizer starts a verification that nobody has asked for: of a company, by its number. */
@Controller
@Requires(ExhibitorsRights.COMPANIES)
class VerificationStartController {
    private final Verifications verifications;
    private final Exhibitors exhibitors;
    private final Screens screens;

    VerificationStartController(Verifications verifications, Exhibitors exhibitors, Screens screens) {
        this.verifications = verifications;
        this.exhibitors = exhibitors;
        this.screens = screens;
    }

    @GetMapping(VerificationsController.ADDRESS + "/new")
    ModelAndView form(Edition edition, @RequestParam(defaultValue = "") String company, View view) {
        String number = company(edition, company).map(Exhibitor::registration).orElse("");
        return page(
                edition,
                Map.of("company", company, "kind", Kind.REGISTER_NUMBER.name(), "subject", number),
                Map.of(),
                HttpStatus.OK,
                view);
    }

    @PostMapping(VerificationsController.ADDRESS + "/new")
    ModelAndView start(
            Edition edition,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String subject,
            View view) {
        Map<String, String> typed = Map.of("company", company, "kind", kind, "subject", subject);
        Optional<Exhibitor> of = company(edition, company);
        Optional<Kind> what = Kind.find(kind);
        if (of.isEmpty() || what.isEmpty()) {
            String field = of.isEmpty() ? "company" : "kind";
            return page(
                    edition,
                    typed,
                    Map.of(field, view.t("exhibitors.verification.fault." + field)),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    view);
        }
        try {
            Verification one = verifications.ask(of.get().id(), what.get(), subject, "");
            return new ModelAndView(
                    new RedirectView(view.inEdition("/organizer/verifications/" + one.number()), false));
        } catch (UserFacingException refused) {
            return page(
                    edition,
                    typed,
                    Map.of("subject", view.t(refused.key(), refused.arguments())),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    view);
        }
    }

    private Optional<Exhibitor> company(Edition edition, String number) {
        return number.strip().matches("[0-9]{1,7}")
                ? exhibitors.findByNumber(edition.id(), Integer.parseInt(number.strip()))
                : Optional.empty();
    }

    private ModelAndView page(
            Edition edition, Map<String, String> typed, Map<String, String> errors, HttpStatus status, View view) {
        return screens.show(
                "exhibitors/verification/web/start",
                new VerificationStartPage(
                        edition.name().textIn(view.language()), VerificationWords.kinds(view), typed, errors),
                status);
    }
}
