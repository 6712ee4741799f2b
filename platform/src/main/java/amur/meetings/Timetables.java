package amur.meetings;

import amur.editions.EditionId;
import java.util.List;
import java.util.Optional;

/** The organizer's drafts: begun, watched, stopped, compared. {@link Releases} makes one of them the timetable for everybody. */
public interface Timetables {
    /** Queues a drafting job, which any node takes. */
    DraftId startDraft(EditionId edition, DraftSettings settings);

    /** Asks the job to end and keep the best so far; an ended draft stays as it is. */
    void stop(DraftId draft);

    Draft draft(DraftId draft);

    Optional<Draft> find(EditionId edition, int number);

    /** The latest first. */
    List<Draft> drafts(EditionId edition);

    /** By slot and table. */
    List<DraftMeeting> meetings(DraftId draft);

    /** Heaviest first. */
    List<LeftOut> leftOut(DraftId draft);

    /** What one more unit of each scarce thing would be worth, by the certificate's prices; the dearest first. */
    List<ScarcePrice> prices(DraftId draft);

    /** What changes from {@code one} to {@code other}. */
    List<MeetingChange> compare(DraftId one, DraftId other);

    /**
     * What one more would be worth in weight: a table ({@code pair} empty) or an interpreter.
     *
     * @param slot -1: at all slots together
     */
    record ScarcePrice(String pair, int slot, double weight) {}
}
