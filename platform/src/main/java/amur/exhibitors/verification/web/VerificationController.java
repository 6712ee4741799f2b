package amur.exhibitors.verification.web;

import amur.editions.Edition;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.verification.Verification;
import amur.exhibitors.verification.Verifications;
import amur.web.ConflictException;
import amur.web.Requires;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One verification, and the organizer's decision on it. */
@Controller
@Requires(ExhibitorsRights.COMPANIES)
class VerificationController {
    static final String ONE = VerificationsController.ADDRESS + "/{number:[0-9]{1,9}}";

    private final Verifications verifications;
    private final VerificationPages pages;

    VerificationController(Verifications verifications, VerificationPages pages) {
        this.verifications = verifications;
        this.pages = pages;
    }

    @GetMapping(ONE)
    ModelAndView show(Edition edition, @PathVariable int number, View view) {
        return pages.show(edition, pages.find(edition, number), view);
    }

    @PostMapping(ONE + "/{decision:verify|refuse}")
    ModelAndView decide(
            Edition edition,
            @PathVariable int number,
            @PathVariable String decision,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String reason,
            View view,
            RedirectAttributes redirect) {
        Verification one = pages.find(edition, number);
        Map<String, String> typed = Map.of("basis", basis, "until", until, "note", note, "reason", reason);
        try {
            if (decision.equals("verify")) {
                verifications.verify(one.id(), version, basis, day(until), note);
            } else {
                verifications.refuse(one.id(), version, reason);
            }
        } catch (ConflictException overtaken) {
            return pages.again(edition, number, typed, Map.of(), HttpStatus.CONFLICT, view);
        } catch (UserFacingException refused) {
            return pages.again(
                    edition,
                    number,
                    typed,
                    Map.of(field(refused, decision, basis, note), view.t(refused.key(), refused.arguments())),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    view);
        }
        Toasts.ok(redirect, view.t("exhibitors.verification.done." + decision));
        return VerificationPages.redirect(number, view);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw new UserFacingException("exhibitors.verification.fault.day.until");
        }
    }

    /** Beside which field a refusal stands: of two texts that may be too long, the longer is meant. */
    private static String field(UserFacingException refused, String decision, String basis, String note) {
        if (refused.key().endsWith(".until")) {
            return "until";
        }
        if (decision.equals("refuse")) {
            return "reason";
        }
        return refused.key().endsWith(".basis") || basis.length() > note.length() ? "basis" : "note";
    }
}
