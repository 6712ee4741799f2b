package amur.meetings;

import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import java.util.List;
import java.util.Optional;

/** The timetable as each one needs it: what calendars, papers and pages of one's own show. */
public interface Agendas {
    Agenda ofCompany(ExhibitorId company);

    /** The meetings a person attends, for all their companies at the edition. */
    Agenda ofPerson(EditionId edition, PersonId person);

    Agenda ofInterpreter(EditionId edition, String pair, int interpreter);

    /** Every interpreter's agenda of an edition, by pair and number: what the coordinator looks at. */
    List<Agenda> ofInterpreters(EditionId edition);

    /** The secret part of the address of a person's calendar feed at an edition; made on first use, the same from then on. */
    String feed(EditionId edition, PersonId person);

    /** A new secret: the old address answers 404 from then on. */
    String renewFeed(EditionId edition, PersonId person);

    /** Whose feed it is; empty for a secret that is unknown or was renewed. */
    Optional<FeedOwner> findFeed(String secret);

    record FeedOwner(EditionId edition, PersonId person) {}
}
