package amur.meetings;

import amur.editions.EditionId;
import java.util.List;
import java.util.Optional;

/** The organizer's drafts: begun, watched, stopped, compared, released. */
public interface Timetables {
    /** Queues a drafting job, which any node takes. */
    DraftId startDraft(EditionId edition, DraftSettings settings);

    /** Makes a draft of the timetable as released, to change it by hand. */
    DraftId editReleased(EditionId edition);

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

    /** What a release of the draft would change for everybody. */
    List<MeetingChange> preview(DraftId draft);

    /**
     * Makes the draft the timetable for everybody.
     *
     * @param expectedVersion the draft's version that was looked at
     * @throws amur.web.ConflictException when it was changed meanwhile
     * @throws amur.web.UserFacingException when it breaks a rule by now, named
     */
    Release release(DraftId draft, long expectedVersion);

    /**
     * What one more would be worth in weight: a table ({@code pair} empty) or an interpreter.
     *
     * @param slot -1: at all slots together
     */
    record ScarcePrice(String pair, int slot, double weight) {}
}
