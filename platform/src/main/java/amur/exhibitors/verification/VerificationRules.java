package amur.exhibitors.verification;

import amur.web.UserFacingException;

/** What may be typed. The keys of refusals end with the name of the field they stand beside. */
public final class VerificationRules {
    public static final int LONGEST_SUBJECT = 200;
    public static final int LONGEST_TEXT = 2_000;

    private VerificationRules() {}

    public static String subject(String text) {
        return line("subject", text);
    }

    public static String basis(String text) {
        return line("basis", text);
    }

    public static String reason(String text) {
        String reason = text(text);
        if (reason.isEmpty()) {
            throw new UserFacingException("exhibitors.verification.fault.reason");
        }
        return reason;
    }

    public static String text(String text) {
        String stripped = text.replace('\u0000', ' ').strip();
        if (stripped.codePointCount(0, stripped.length()) > LONGEST_TEXT) {
            throw new UserFacingException("exhibitors.verification.fault.long", LONGEST_TEXT);
        }
        return stripped;
    }

    private static String line(String field, String text) {
        String stripped = text.replaceAll("\\p{Cc}", " ").strip();
        if (stripped.isEmpty()) {
            throw new UserFacingException("exhibitors.verification.fault." + field);
        }
        if (stripped.codePointCount(0, stripped.length()) > LONGEST_SUBJECT) {
            throw new UserFacingException("exhibitors.verification.fault.long", LONGEST_SUBJECT);
        }
        return stripped;
    }
}
