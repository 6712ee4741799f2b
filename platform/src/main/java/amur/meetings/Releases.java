package amur.meetings;

import amur.editions.EditionId;
import java.util.List;

/** From a draft to the timetable for everybody, and back to a draft that can be changed. */
public interface Releases {
    /** Makes a draft of the timetable as released, to change it by hand. */
    DraftId editReleased(EditionId edition);

    /** What a release of the draft would change for everybody, and what stands against it. */
    Preview preview(DraftId draft);

    /**
     * @param changes by time
     * @param breaches the rules that the draft breaks by now, since companies, requests, slots or tables have changed; empty when it
     *     may be released
     */
    record Preview(List<MeetingChange> changes, List<Breach> breaches) {
        public Preview {
            changes = List.copyOf(changes);
            breaches = List.copyOf(breaches);
        }
    }

    /**
     * Makes the draft the timetable for everybody; only those affected are told.
     *
     * @param expectedVersion the draft's version that was looked at
     * @throws amur.web.ConflictException when it was changed meanwhile
     * @throws BreachException when it breaks a rule by now
     */
    Release release(DraftId draft, long expectedVersion);
}
