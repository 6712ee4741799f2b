package amur.exhibitors.verification.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.verification.DocumentFile;
import amur.exhibitors.verification.Verification;
import amur.exhibitors.verification.Verification.State;
import amur.exhibitors.verification.Verifications;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One verification: its evidence, and the organizer's decision on it. */
@Controller
@Requires(ExhibitorsRights.COMPANIES)
class VerificationController {
    private static final String ONE = VerificationsController.ADDRESS + "/{number:[0-9]{1,9}}";

    private final Verifications verifications;
    private final Exhibitors exhibitors;
    private final VerificationWords words;
    private final Screens screens;

    VerificationController(
            Verifications verifications, Exhibitors exhibitors, VerificationWords words, Screens screens) {
        this.verifications = verifications;
        this.exhibitors = exhibitors;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping(ONE)
    ModelAndView show(Edition edition, @PathVariable int number, View view) {
        Verification one = find(edition, number);
        return screens.show(
                "exhibitors/verification/web/verification",
                page(
                        edition,
                        one,
                        Map.of(
                                "basis",
                                one.basis(),
                                "until",
                                one.validUntil().map(LocalDate::toString).orElse(""),
                                "note",
                                one.note()),
                        Map.of(),
                        false,
                        view));
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
        Verification one = find(edition, number);
        Map<String, String> typed = Map.of("basis", basis, "until", until, "note", note, "reason", reason);
        try {
            if (decision.equals("verify")) {
                verifications.verify(one.id(), version, basis, day(until), note);
            } else {
                verifications.refuse(one.id(), version, reason);
            }
        } catch (ConflictException overtaken) {
            return again(edition, number, typed, Map.of(), HttpStatus.CONFLICT, view);
        } catch (UserFacingException refused) {
            String field = refused.key().endsWith(".until")
                    ? "until"
                    : decision.equals("refuse")
                            ? "reason"
                            : refused.key().endsWith(".basis") || basis.length() > note.length() ? "basis" : "note";
            return again(
                    edition,
                    number,
                    typed,
                    Map.of(field, view.t(refused.key(), refused.arguments())),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    view);
        }
        Toasts.ok(redirect, view.t("exhibitors.verification.done." + decision));
        return redirect(number, view);
    }

    @PostMapping(ONE + "/documents")
    ModelAndView attach(
            Edition edition,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            View view,
            RedirectAttributes redirect)
            throws IOException {
        Verification one = find(edition, number);
        try {
            List<DocumentFile> documents = EvidenceUpload.of(files);
            if (documents.isEmpty()) {
                throw new UserFacingException("exhibitors.verification.document.missing");
            }
            documents.forEach(document -> verifications.attach(one.id(), document));
        } catch (UserFacingException refused) {
            return again(
                    edition,
                    number,
                    Map.of(),
                    Map.of("files", view.t(refused.key(), refused.arguments())),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    view);
        }
        Toasts.ok(redirect, view.t("exhibitors.verification.document.added"));
        return redirect(number, view);
    }

    /** Always to be saved, never to be shown in our own pages: what strangers sent is not to run where we are trusted. */
    @GetMapping(ONE + "/documents/{document:[0-9]{1,3}}")
    ResponseEntity<byte[]> document(Edition edition, @PathVariable int number, @PathVariable int document) {
        DocumentFile file = verifications
                .document(find(edition, number).id(), document)
                .orElseThrow(() -> new NotFound("document " + document + " of verification " + number));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    private Verification find(Edition edition, int number) {
        return verifications
                .find(edition.id(), number)
                .orElseThrow(() -> new NotFound("verification " + number + " of " + edition.slug()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw new UserFacingException("exhibitors.verification.fault.day.until");
        }
    }

    private static ModelAndView redirect(int number, View view) {
        return new ModelAndView(new RedirectView(view.inEdition("/organizer/verifications/" + number), false));
    }

    private ModelAndView again(
            Edition edition,
            int number,
            Map<String, String> typed,
            Map<String, String> errors,
            HttpStatus status,
            View view) {
        Verification now = find(edition, number);
        return screens.show(
                "exhibitors/verification/web/verification",
                page(edition, now, typed, errors, status == HttpStatus.CONFLICT, view),
                status);
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
