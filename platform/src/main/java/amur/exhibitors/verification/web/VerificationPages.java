package amur.exhibitors.verification.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.verification.Verification;
import amur.exhibitors.verification.Verification.State;
import amur.exhibitors.verification.Verifications;
import amur.web.NotFound;
import amur.web.Screens;
import amur.web.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Makes the organizer's page of one verification. */
@Component
class VerificationPages {
    private static final String TEMPLATE = "exhibitors/verification/web/verification";

    private final Verifications verifications;
    private final Exhibitors exhibitors;
    private final VerificationWords words;
    private final Screens screens;

    VerificationPages(Verifications verifications, Exhibitors exhibitors, VerificationWords words, Screens screens) {
        this.verifications = verifications;
        this.exhibitors = exhibitors;
        this.words = words;
        this.screens = screens;
    }

    Verification find(Edition edition, int number) {
        return verifications
                .find(edition.id(), number)
                .orElseThrow(() -> new NotFound("verification " + number + " of " + edition.slug()));
    }

    ModelAndView show(Edition edition, Verification one, View view) {
        Map<String, String> stored = Map.of(
                "basis",
                one.basis(),
                "until",
                one.validUntil().map(LocalDate::toString).orElse(""),
                "note",
                one.note());
        return screens.show(TEMPLATE, page(edition, one, stored, Map.of(), false, view));
    }

    /** The page with a form that was refused or overtaken: as it is now, with what was typed. */
    ModelAndView again(
            Edition edition,
            int number,
            Map<String, String> typed,
            Map<String, String> errors,
            HttpStatus status,
            View view) {
        return screens.show(
                TEMPLATE,
                page(edition, find(edition, number), typed, errors, status == HttpStatus.CONFLICT, view),
                status);
    }

    static ModelAndView redirect(int number, View view) {
        return new ModelAndView(new RedirectView(view.inEdition("/organizer/verifications/" + number), false));
    }

    private VerificationPage page(
            Edition edition,
            Verification one,
            Map<String, String> typed,
            Map<String, String> errors,
            boolean conflict,
            View view) {
        Exhibitor company = exhibitors.get(one.company());
        List<Verification.Document> documents =
                verifications.documents(List.of(one.id())).getOrDefault(one.id(), List.of());
        return new VerificationPage(
                edition.name().textIn(view.language()),
                one.number(),
                one.version(),
                view.t(one.kind().key()),
                one.subject(),
                one.said(),
                company.number(),
                words.companies().names(company, view.language()),
                words.companies().country(company.country(), view),
                company.registration(),
                view.t(one.state().key()),
                VerificationWords.stateKind(one.state()),
                VerificationWords.digits(one, company, view),
                one.reason(),
                one.basis(),
                one.note(),
                VerificationWords.until(one, view),
                view.dateTime(one.askedAt(), edition.zone()),
                words.decided(one, edition, true, view),
                documents.stream()
                        .map(document -> VerificationWords.file(document, edition, view))
                        .toList(),
                documents.size() < Verifications.MOST_DOCUMENTS,
                words.history(one, edition, view),
                typed,
                errors,
                conflict,
                one.state() != State.REFUSED);
    }
}
