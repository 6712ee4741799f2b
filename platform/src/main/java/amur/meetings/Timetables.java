package amur.meetings;

import amur.editions.EditionId;
import amur.web.NotFound;
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

    /** A draft with a timetable to look at; one still without is not there. */
    default Draft ready(EditionId edition, int number) {
        return find(edition, number)
                .filter(draft -> draft.state().ready())
                .orElseThrow(() -> new NotFound("draft " + number));
    }

    /** The latest first. */
    List<Draft> drafts(EditionId edition);

    /** By slot and table. */
    List<DraftMeeting> meetings(DraftId draft);

    /** Heaviest first. */
    List<LeftOut> leftOut(DraftId draft);

    /** What one more unit of each scarce thing would be worth, by the certificate's prices; the dearest first. */
    List<ScarcePrice> prices(DraftId draft);

    /** How the figures went while the engine worked, by time; empty before there is any timetable. */
    List<Moment> course(DraftId draft);

    /**
     * What one more of a scarce thing adds and what minimums cost, both found by solving again; what fewer breaks and less walking cost; and
     * the breaks
     * before they were looked at, which is all that there is for drafts that were given little time. Worked out when the draft is ready:
     * empty until then, where it was stopped, and where fewest breaks were the goal.
     */
    List<Trade> trades(DraftId draft);

    /** What changes from {@code one} to {@code other}. */
    List<MeetingChange> compare(DraftId one, DraftId other);

    /**
     * What one more would be worth in weight: a table ({@code pair} empty) or an interpreter.
     *
     * @param slot -1: at all slots together
     */
    record ScarcePrice(String pair, int slot, double weight) {}

    /**
     * A reading of a draft's figures.
     *
     * @param after how long the engine had worked
     */
    record Moment(java.time.Duration after, long value, long bound, int breaks) {}

    /** One thing against another. */
    sealed interface Trade {
        /**
         * One more at all slots: a table ({@code pair} empty) or an interpreter.
         *
         * @param found the weight added in a timetable that was found
         * @param atMost no timetable adds more
         */
        record OneMore(String pair, long found, int atMost) implements Trade {}

        /** The weight held where companies are to have so many meetings at least, as far as they asked for so many. */
        record Minimum(int meetings, long weight) implements Trade {}

        /** So few breaks are left where meetings are given up for them, down to this weight. */
        record Breaks(int breaks, long weight) implements Trade {}

        /** So many metres by company seat and day are walked where meetings are given up for it, down to this weight. */
        record Walking(int perPersonAndDay, long weight) implements Trade {}

        /** The breaks, and breaks by company seat and day, of the timetable before breaks were looked at. */
        record ByWeight(int breaks, double perPersonAndDay) implements Trade {}
    }
}
