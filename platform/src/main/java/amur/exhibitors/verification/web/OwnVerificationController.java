package amur.exhibitors.verification.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.OwnCompany;
import amur.exhibitors.verification.DocumentFile;
import amur.exhibitors.verification.Verification;
import amur.exhibitors.verification.Verification.Document;
import amur.exhibitors.verification.Verification.Kind;
import amur.exhibitors.verification.Verification.State;
import amur.exhibitors.verification.VerificationId;
import amur.exhibitors.verification.Verifications;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
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

/** A company asks to be verified, adds documents, and reads what became of it. */
@Controller
@Requires(ExhibitorsRights.ENTRY)
class OwnVerificationController {
    private static final String ADDRESS = "/editions/{edition}/company/verification";

    private final Verifications verifications;
    private final VerificationWords words;
    private final Screens screens;

    OwnVerificationController(Verifications verifications, VerificationWords words, Screens screens) {
        this.verifications = verifications;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Edition edition, OwnCompany own, View view) {
        return page(
                edition,
                own,
                Map.of(
                        "kind",
                        Kind.REGISTER_NUMBER.name(),
                        "subject",
                        own.company().registration()),
                Map.of(),
                0,
                HttpStatus.OK,
                view);
    }

    @PostMapping(ADDRESS)
    ModelAndView ask(
            Edition edition,
            OwnCompany own,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String said,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            View view,
            RedirectAttributes redirect)
            throws IOException {
        String field = "files";
        try {
            List<DocumentFile> documents = EvidenceUpload.of(files);
            field = "kind";
            Kind what =
                    Kind.find(kind).orElseThrow(() -> new UserFacingException("exhibitors.verification.fault.kind"));
            field = "subject";
            VerificationId id = verifications.ask(own.id(), what, subject, said).id();
            field = "files";
            verifications.attach(id, documents);
        } catch (UserFacingException refused) {
            return page(
                    edition,
                    own,
                    Map.of("kind", kind, "subject", subject, "said", said),
                    Map.of(field, view.t(refused.key(), refused.arguments())),
                    0,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    view);
        }
        Toasts.ok(redirect, view.t("exhibitors.verification.asked"));
        return redirect(own, view);
    }

    /** To one's own that waits; any other answers 404. */
    @PostMapping(ADDRESS + "/{number:[0-9]{1,9}}/documents")
    ModelAndView attach(
            Edition edition,
            OwnCompany own,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            View view,
            RedirectAttributes redirect)
            throws IOException {
        Verification one = verifications
                .find(edition.id(), number)
                .filter(found -> found.company().equals(own.id()) && found.state() == State.ASKED)
                .orElseThrow(() -> new NotFound("verification " + number + " of company "
                        + own.company().number()));
        try {
            List<DocumentFile> documents = EvidenceUpload.of(files);
            if (documents.isEmpty()) {
                throw new UserFacingException("exhibitors.verification.document.missing");
            }
            verifications.attach(one.id(), documents);
        } catch (UserFacingException refused) {
            return page(
                    edition,
                    own,
                    Map.of("kind", Kind.REGISTER_NUMBER.name()),
                    Map.of("files-" + number, view.t(refused.key(), refused.arguments())),
                    number,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    view);
        }
        Toasts.ok(redirect, view.t("exhibitors.verification.document.added"));
        return redirect(own, view);
    }

    private static ModelAndView redirect(OwnCompany own, View view) {
        return new ModelAndView(new RedirectView(view.inEdition("/company/verification") + own.query(), false));
    }

    private ModelAndView page(
            Edition edition,
            OwnCompany own,
            Map<String, String> typed,
            Map<String, String> errors,
            int documentsOf,
            HttpStatus status,
            View view) {
        List<Verification> all = verifications.ofCompany(own.id());
        Map<VerificationId, List<Document>> documents =
                verifications.documents(all.stream().map(Verification::id).toList());
        return screens.show(
                "exhibitors/verification/web/ownVerification",
                new OwnVerificationPage(
                        edition.name().textIn(view.language()),
                        words.companies().names(own.company(), view.language()),
                        own.query(),
                        all.stream()
                                .map(one -> row(
                                        one, own.company(), documents.getOrDefault(one.id(), List.of()), edition, view))
                                .toList(),
                        VerificationWords.kinds(view),
                        typed,
                        errors,
                        documentsOf),
                status);
    }

    private OwnVerificationPage.Row row(
            Verification one, Exhibitor company, List<Document> documents, Edition edition, View view) {
        return new OwnVerificationPage.Row(
                one.number(),
                view.t(one.kind().key()),
                one.subject(),
                view.t(one.state().key()),
                VerificationWords.stateKind(one.state()),
                VerificationWords.digits(one, company, view),
                one.reason(),
                view.dateTime(one.askedAt(), edition.zone()),
                words.decided(one, edition, false, view),
                VerificationWords.until(one, view),
                documents.stream()
                        .map(document -> VerificationWords.file(document, edition, view))
                        .toList(),
                one.state() == State.ASKED && documents.size() < Verifications.MOST_DOCUMENTS);
    }
}
