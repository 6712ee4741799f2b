package amur.exhibitors.verification;

import amur.web.UserFacingException;
import java.util.Locale;

/**
 * A file that may become evidence: a PDF, JPEG or PNG by what is in it, never by what its name or the browser says.
 *
 * @param name without folders and signs that mislead, with the ending of its type
 */
public record DocumentFile(String name, String mediaType, byte[] bytes) {
    public static final int MOST_BYTES = 5 << 20;
    private static final int LONGEST_NAME = 120;

    private enum Type {
        PDF("application/pdf", ".pdf", "%PDF-"),
        JPEG("image/jpeg", ".jpg", "\u00ff\u00d8\u00ff"),
        PNG("image/png", ".png", "\u0089PNG\r\n\u001a\n");

        private final String mediaType;
        private final String ending;
        private final String begins;

        Type(String mediaType, String ending, String begins) {
            this.mediaType = mediaType;
            this.ending = ending;
            this.begins = begins;
        }

        boolean of(byte[] bytes) {
            if (bytes.length <= begins.length()) {
                return false;
            }
            for (int i = 0; i < begins.length(); i++) {
                if ((bytes[i] & 0xff) != begins.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Throws a UserFacingException that says what is wrong. */
    public static DocumentFile of(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new UserFacingException("exhibitors.verification.document.empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw new UserFacingException("exhibitors.verification.document.large", MOST_BYTES >> 20);
        }
        for (Type type : Type.values()) {
            if (type.of(bytes)) {
                return new DocumentFile(named(name, type), type.mediaType, bytes);
            }
        }
        throw new UserFacingException("exhibitors.verification.document.type");
    }

    private static String named(String name, Type type) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // Control signs and marks of direction let "fdp.exe" read "exe.pdf".
        String plain =
                last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\"<>:|?*]", "").strip();
        String lower = plain.toLowerCase(Locale.ROOT);
        boolean ends = lower.endsWith(type.ending) || type == Type.JPEG && lower.endsWith(".jpeg");
        String stem = ends ? plain.substring(0, plain.lastIndexOf('.')) : plain;
        String cut = stem.substring(
                0, stem.offsetByCodePoints(0, Math.min(stem.codePointCount(0, stem.length()), LONGEST_NAME)));
        return (cut.isBlank() ? "document" : cut) + type.ending;
    }
}
