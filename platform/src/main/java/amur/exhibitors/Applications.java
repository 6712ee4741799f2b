package amur.exhibitors;

import amur.accounts.OrganisationId;
import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.Exhibitors.NewExhibitor;
import java.time.Instant;
import java.util.Optional;

/**
 * From application to the catalogue: a company applies, the organizer approves, returns with a reason or refuses with one. The
 * database knows the ways between the states; of two who decide at once the second gets {@link amur.web.ConflictException}. The
 * company's people are told of each decision in their own language.
 *
 * <p>A company that has applied, was returned or is listed holds its register number: no second one has it at the edition. A refused
 * or withdrawn one does not, so who applied in another's name keeps nobody out.
 */
public interface Applications {
    /** Throws {@link EntryRefused} with the fault of every field. */
    ExhibitorId apply(Apply command);

    /** Back to the organizer, after it was returned or withdrawn. {@link EntryRefused} when another holds its register number now. */
    void resubmit(ExhibitorId id, int version);

    /** Lists the company; {@link EntryRefused} when another holds its register number now. Publishes {@link ExhibitorListed}. */
    void approve(ExhibitorId id, int version);

    /** Asks the company to change something; {@code reason} is what it reads. */
    void returnWithReason(ExhibitorId id, int version, String reason);

    /** Says no; {@code reason} is what the company reads. */
    void refuse(ExhibitorId id, int version, String reason);

    /** The company no longer comes, by its own word or the organizer's. Publishes {@link ExhibitorWithdrawn}. */
    void withdraw(ExhibitorId id, int version);

    /** How many applications wait for the organizer, and since when the oldest one does. */
    Waiting waiting(EditionId edition);

    /** When it was last handed in. */
    Instant appliedAt(ExhibitorId id);

    record Waiting(int count, Optional<Instant> since) {}

    /**
     * @param applicant becomes a representative of the company in the system
     * @param organisation for which the applicant acts already; empty for one that is new here
     * @param entry at least a name and, from the two countries, a right register number
     */
    record Apply(EditionId edition, PersonId applicant, Optional<OrganisationId> organisation, NewExhibitor entry) {}

    /** Longest reason the organizer can give, in characters. */
    int LONGEST_REASON = 2_000;
}
