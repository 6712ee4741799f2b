package amur.exhibitors.verification;

import java.nio.charset.StandardCharsets;

/** Evidence to test with. */
public final class VerificationExamples {
    private VerificationExamples() {}

    /** A file that begins as a PDF does. */
    public static DocumentFile extract() {
        return DocumentFile.of("выписка.pdf", bytes());
    }

    public static byte[] bytes() {
        return "%PDF-1.7\nextract".getBytes(StandardCharsets.ISO_8859_1);
    }
}
