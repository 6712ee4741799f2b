package amur.meetings;

import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The timetable as each one needs it: what calendars, papers and pages of one's own show. */
public interface Agendas {
    Agenda ofCompany(ExhibitorId company);

    /**
     * The meetings a person attends, for all their companies at the edition: those of the seat at which a company has listed them,
     * all of a company for which they act without being listed.
     */
    Agenda ofPerson(EditionId edition, PersonId person);

    Agenda ofInterpreter(EditionId edition, String pair, int interpreter);

    /** Every interpreter's agenda of an edition, by pair and number: what the coordinator looks at. */
    List<OfInterpreter> ofInterpreters(EditionId edition);

    /** What a release changed for a company, by time. */
    List<Change> changes(ExhibitorId company, int release);

    /** The secret part of the address of a calendar feed; made on first use, the same from then on. */
    String feed(FeedOwner owner);

    /** A new secret: the old address answers 404 from then on. */
    String renewFeed(FeedOwner owner);

    /** Whose feed it is; empty for a secret that is unknown or was renewed. */
    Optional<FeedOwner> findFeed(String secret);

    /** The agenda that a feed shows. */
    default Agenda of(FeedOwner owner) {
        return switch (owner) {
            case FeedOwner.OfPerson(EditionId edition, PersonId person) -> ofPerson(edition, person);
            case FeedOwner.OfCompany(EditionId edition, ExhibitorId company) -> ofCompany(company);
            case FeedOwner.OfInterpreter(EditionId edition, String pair, int interpreter) ->
                ofInterpreter(edition, pair, interpreter);
        };
    }

    sealed interface FeedOwner {
        EditionId edition();

        record OfPerson(EditionId edition, PersonId person) implements FeedOwner {}

        /** All meetings of a company, whoever attends: also where none of its people has an account. */
        record OfCompany(EditionId edition, ExhibitorId company) implements FeedOwner {}

        record OfInterpreter(EditionId edition, String pair, int interpreter) implements FeedOwner {}
    }

    record OfInterpreter(String pair, int number, Agenda agenda) {}

    /**
     * A line of what a release changed, as one of the two companies sees it.
     *
     * @param request names the meeting's request
     * @param before null for an added meeting
     * @param after null for a cancelled one
     */
    record Change(
            long request,
            Agenda.Party partner,
            @Nullable Spot before,
            @Nullable Spot after) {}

    /** Where a meeting was or is: the slot's start and end, the table. */
    record Spot(Instant start, Instant end, int table) {}
}
