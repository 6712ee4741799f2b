package amur.meetings;

import java.time.Duration;

/** Whether anything that the public timetable shows has changed, of any edition, by whichever node. */
public interface TimetableChanges {
    /**
     * A number that is another one as soon as a change has been committed. It is asked of the database after the call, never before: two
     * equal answers mean that the timetable read after the first one is still the timetable at the call of the second.
     */
    long generation();

    /** Throws away what no node needs any more. */
    int forget(Duration older);
}
