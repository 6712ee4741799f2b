package amur.exhibitors.verification.web;

import amur.exhibitors.verification.DocumentFile;
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
        var documents = new ArrayList<DocumentFile>();
        for (MultipartFile file : files.values().stream().flatMap(List::stream).toList()) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isEmpty()) {
                if (file.getSize() > DocumentFile.MOST_BYTES) {
                    throw new UserFacingException(
                            "exhibitors.verification.document.large", DocumentFile.MOST_BYTES >> 20);
                }
                documents.add(DocumentFile.of(name, file.getBytes()));
            }
        }
        return documents;
    }
}
