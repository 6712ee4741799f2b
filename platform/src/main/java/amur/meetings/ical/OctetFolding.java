package amur.meetings.ical;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Folds content lines at 75 octets (RFC 5545, 3.1), never inside a UTF-8 character and never between the two halves of what
 * one sees as one sign (a letter and its combining mark). Libraries count characters, which makes Chinese lines three times
 * too long.
 */
final class OctetFolding {
    static final int OCTETS = 75;

    private OctetFolding() {}

    /** The bytes of a calendar whose lines end with CRLF and are not yet folded. */
    static byte[] fold(String unfolded) {
        var out = new ByteArrayOutputStream(unfolded.length() * 2);
        int start = 0;
        while (start < unfolded.length()) {
            int end = unfolded.indexOf("\r\n", start);
            if (end < 0) {
                end = unfolded.length();
            }
            foldLine(unfolded, start, end, out);
            out.write('\r');
            out.write('\n');
            start = end + 2;
        }
        return out.toByteArray();
    }

    private static void foldLine(String text, int start, int end, ByteArrayOutputStream out) {
        int used = 0;
        int at = start;
        while (at < end) {
            int next = at + Character.charCount(text.codePointAt(at));
            while (next < end && isMark(text.codePointAt(next)) && next - at < 12) {
                next += Character.charCount(text.codePointAt(next));
            }
            byte[] octets = text.substring(at, next).getBytes(StandardCharsets.UTF_8);
            if (used + octets.length > OCTETS) {
                out.write('\r');
                out.write('\n');
                out.write(' ');
                used = 1;
            }
            out.writeBytes(octets);
            used += octets.length;
            at = next;
        }
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
