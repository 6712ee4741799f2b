package amur.exhibitors.verification.web;

import amur.exhibitors.verification.DocumentFile;
import amur.exhibitors.verification.Verifications;
import amur.web.UserFacingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form, checked before any of them is kept; a field left empty is none. */
final class EvidenceUpload {
    private EvidenceUpload() {}

    static List<DocumentFile> of(MultiValueMap<String, MultipartFile> files) throws IOException {
        List<MultipartFile> chosen = files.values().stream()
                .flatMap(List::stream)
                .filter(file -> !named(file).isEmpty())
                .toList();
        // More than any verification may have: known before anything is asked or kept.
        if (chosen.size() > Verifications.MOST_DOCUMENTS) {
            throw new UserFacingException("exhibitors.verification.document.most", Verifications.MOST_DOCUMENTS);
        }
        var documents = new ArrayList<DocumentFile>();
        for (MultipartFile file : chosen) {
            if (file.getSize() > DocumentFile.MOST_BYTES) {
                throw new UserFacingException("exhibitors.verification.document.large", DocumentFile.MOST_BYTES >> 20);
            }
            documents.add(DocumentFile.of(named(file), file.getBytes()));
        }
        return documents;
    }

    private static String named(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
