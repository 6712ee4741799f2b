package amur.exhibitors.verification;

import amur.editions.Edition;
import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.verification.Verification.Document;
import amur.exhibitors.verification.Verification.Kind;
import amur.exhibitors.verification.Verification.State;
import amur.shared.Page;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asking for verifications, deciding on them, reading them. Who did it is the person who has signed in. */
public interface Verifications {
    int PAGE_SIZE = 50;
    int MOST_DOCUMENTS = 10;

    /** For the company to ask or the organizer to start. A number that is asked again while it waits is refused. */
    Verification ask(ExhibitorId company, Kind kind, String subject, String said);

    /** To a verification that waits, or by the organizer to any: all of them, or, where they would be too many, none. */
    void attach(VerificationId id, List<DocumentFile> documents);

    /**
     * Also of one that was refused or has expired: it is then verified anew. Throws ConflictException where it is no longer the version
     * that was seen.
     */
    void verify(VerificationId id, int version, String basis, Optional<LocalDate> validUntil, String note);

    /** Also takes back what was verified. The company is told the reason. */
    void refuse(VerificationId id, int version, String reason);

    Optional<Verification> find(EditionId edition, int number);

    /** The newest first. */
    List<Verification> ofCompany(ExhibitorId company);

    Map<VerificationId, List<Document>> documents(Collection<VerificationId> ids);

    /** The bytes of a document, for organizers. */
    Optional<DocumentFile> document(VerificationId id, int number);

    /** What waits first, the longest waiting first of all; then what ends soonest. */
    Page<Verification> list(EditionId edition, Filter filter, int page);

    List<Verification> all(EditionId edition, Filter filter);

    /** How many there are in each state, whatever the state of the filter. */
    Map<State, Integer> counts(EditionId edition, Filter filter);

    /** What holds today of each company; companies without anything are missing. */
    Map<ExhibitorId, List<Verification>> holding(Edition edition, Collection<ExhibitorId> companies);

    /** Those that end within this many days, the soonest first. */
    List<Verification> ending(EditionId edition, int days);

    /** Empty values filter nothing; {@code company} is its number at the edition, 0 for all. */
    record Filter(Optional<State> state, Optional<Kind> kind, int company) {
        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), 0);
    }
}
