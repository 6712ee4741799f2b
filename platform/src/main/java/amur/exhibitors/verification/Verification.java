package amur.exhibitors.verification;

import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something about a company that was checked, or is to be.
 *
 * @param number of the edition, in its address
 * @param subject the number, licence or certificate in question
 * @param said what whoever asked says about it
 * @param reason of a refusal, for the company to read; else empty
 * @param basis the document or register it was compared with; empty until it is verified
 * @param note the organizer's own, shown to organizers only
 * @param validUntil the last day on which it holds; empty for no end
 * @param version who decides says which version they saw
 */
public record Verification(
        VerificationId id,
        EditionId edition,
        ExhibitorId company,
        int number,
        Kind kind,
        String subject,
        String said,
        State state,
        String reason,
        String basis,
        String note,
        Optional<LocalDate> validUntil,
        Instant askedAt,
        Optional<Instant> decidedAt,
        Optional<PersonId> decidedBy,
        int version) {

    /** What can be checked. The list is closed: each is worded in every language, so that a badge means the same to everybody. */
    public enum Kind {
        REGISTER_NUMBER,
        REGISTER_EXTRACT,
        EXPORT_LICENCE,
        CERTIFICATE,
        TAX_CERTIFICATE,
        BANK_REFERENCE,
        AUTHORITY;

        public String key() {
            return "exhibitors.verification.kind." + name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> find(String name) {
            return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
        }
    }

    public enum State {
        ASKED,
        VERIFIED,
        REFUSED,
        /** Was verified and holds no longer. */
        EXPIRED;

        public String key() {
            return "exhibitors.verification.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A file that was added as evidence. */
    public record Document(int number, String name, String mediaType, int bytes, Instant addedAt) {}
}
