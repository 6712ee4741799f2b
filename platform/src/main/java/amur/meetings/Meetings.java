package amur.meetings;

import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import java.util.List;
import java.util.Optional;

/** The timetable as released, for everybody. Drafts are not seen here. */
public interface Meetings {
    Meeting get(MeetingId id);

    Optional<Meeting> findByRequest(MeetingRequestId request);

    /** The release that stands; empty before the first. */
    Optional<Release> released(EditionId edition);

    /** The latest first. */
    List<Release> releases(EditionId edition);

    /** The public list of changes that a release made, by time. */
    List<MeetingChange> changes(EditionId edition, int release);

    /** All meetings of a company by time, the cancelled ones too. */
    List<Meeting> ofExhibitor(ExhibitorId exhibitor);

    /** The meetings a person attends for their companies by time, the cancelled ones too. */
    List<Meeting> ofPerson(EditionId edition, PersonId person);

    /** The meetings of an interpreter by time, the cancelled ones too. */
    List<Meeting> ofInterpreter(EditionId edition, String pair, int interpreter);

    /** The meetings held in a window, all bounds included, by slot and table. */
    List<Meeting> window(EditionId edition, int firstSlot, int lastSlot, int firstTable, int lastTable);

    /** How many meetings are held in each slot; slots without any are missing. */
    java.util.SortedMap<Integer, Integer> perSlot(EditionId edition);
}
