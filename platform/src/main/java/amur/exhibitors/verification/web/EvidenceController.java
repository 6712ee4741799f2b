package amur.exhibitors.verification.web;

import amur.editions.Edition;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.verification.DocumentFile;
import amur.exhibitors.verification.Verification;
import amur.exhibitors.verification.Verifications;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

/** The documents of a verification: the organizer adds them and reads them. */
@Controller
@Requires(ExhibitorsRights.COMPANIES)
class EvidenceController {
    private final Verifications verifications;
    private final VerificationPages pages;

    EvidenceController(Verifications verifications, VerificationPages pages) {
        this.verifications = verifications;
        this.pages = pages;
    }

    @PostMapping(VerificationController.ONE + "/documents")
    ModelAndView attach(
            Edition edition,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            View view,
            RedirectAttributes redirect)
            throws IOException {
        Verification one = pages.find(edition, number);
        try {
            List<DocumentFile> documents = EvidenceUpload.of(files);
            if (documents.isEmpty()) {
                throw new UserFacingException("exhibitors.verification.document.missing");
            }
            verifications.attach(one.id(), documents);
        } catch (UserFacingException refused) {
            return pages.again(
                    edition,
                    number,
                    Map.of(),
                    Map.of("files", view.t(refused.key(), refused.arguments())),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    view);
        }
        Toasts.ok(redirect, view.t("exhibitors.verification.document.added"));
        return VerificationPages.redirect(number, view);
    }

    /** Always to be saved, never to be shown in our own pages: what strangers sent is not to run where we are trusted. */
    @GetMapping(VerificationController.ONE + "/documents/{document:[0-9]{1,3}}")
    ResponseEntity<byte[]> document(Edition edition, @PathVariable int number, @PathVariable int document) {
        DocumentFile file = verifications
                .document(pages.find(edition, number).id(), document)
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
}
