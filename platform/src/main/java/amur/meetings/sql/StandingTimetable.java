package amur.meetings.sql;

import amur.accounts.Accounts;
import amur.accounts.SignedIn;
import amur.editions.EditionId;
import amur.editions.MeetingFrame;
import amur.editions.MeetingSlot;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.meetings.MeetingChange;
import amur.meetings.Release;
import amur.meetings.TimetableReleased;
import amur.web.ConflictException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The timetable for everybody, and the one way in which it changes. Releases of an edition come one by one: who makes one holds the
 * edition's row of {@code timetable} until the end of the transaction. Callers bring the transaction.
 */
@Repository
class StandingTimetable {
    private final JdbcClient jdbc;
    private final StoredChanges storedChanges;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StandingTimetable(
            JdbcClient jdbc,
            StoredChanges storedChanges,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.storedChanges = storedChanges;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** The number of the release that stands, 0 before the first. */
    int number(EditionId edition) {
        return jdbc.sql("select release from timetable where edition_id = ?")
                .param(edition.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Waits for its turn and holds the timetable; the number of the release that stands. */
    int lock(EditionId edition) {
        jdbc.sql("insert into timetable (edition_id) values (?) on conflict do nothing")
                .param(edition.value())
                .update();
        return jdbc.sql("select release from timetable where edition_id = ? for update")
                .param(edition.value())
                .query(Integer.class)
                .single();
    }

    /** As {@link #lock}, for somebody who decides on what was seen: whoever had to wait for another release saw an old timetable. */
    int lockAsSeen(EditionId edition) {
        int seen = number(edition);
        int locked = lock(edition);
        if (locked != seen) {
            throw new ConflictException("timetable of edition " + edition.value() + ": release " + seen + " was seen, "
                    + locked + " stands");
        }
        return locked;
    }

    /** What is held, by slot and table. Weights are not part of a released timetable: 0. */
    List<DraftMeeting> meetings(EditionId edition) {
        return jdbc.sql("""
                        select *, 0 as weight, false as pinned from meeting
                        where edition_id = ? and status = 'CONFIRMED' order by slot, table_number""").param(edition.value()).query(DraftRows::meeting).list();
    }

    /** The first slot that has not begun: what is earlier is past and stays as it was. */
    int firstSlotAhead(MeetingFrame frame) {
        Instant now = clock.instant();
        return (int) frame.slots().stream()
                .filter(slot -> !slot.period().start().isAfter(now))
                .count();
    }

    /**
     * Writes release {@code number + 1}. Rows are first taken out of the way and then written, because meetings may pass through
     * each other's places and the database looks at every row by itself.
     *
     * @param number of the release that stands, locked
     * @param before what is held
     * @param after what is to be held; a meeting whose seats alone differ is seated anew without telling anybody
     * @param draft the draft it comes from, null for a repair
     * @param byRule whether nobody decided it
     */
    Release write(
            EditionId edition,
            int number,
            MeetingFrame frame,
            Collection<DraftMeeting> before,
            Collection<DraftMeeting> after,
            @Nullable DraftId draft,
            boolean byRule) {
        List<MeetingChange> changes = Differences.between(before, after);
        int next = number + 1;
        OffsetDateTime now = MeetingRows.at(clock.instant());
        Map<MeetingRequestId, DraftMeeting> old = Differences.byRequest(before);
        Set<MeetingRequestId> changed =
                changes.stream().map(MeetingChange::request).collect(Collectors.toSet());
        List<DraftMeeting> written = after.stream()
                .filter(meeting -> {
                    DraftMeeting was = old.get(meeting.request());
                    return was == null
                            || changed.contains(meeting.request())
                            || was.aSeat() != meeting.aSeat()
                            || was.bSeat() != meeting.bSeat();
                })
                .toList();
        List<MeetingRequestId> cancelled = changes.stream()
                .filter(change -> change instanceof MeetingChange.Cancelled)
                .map(MeetingChange::request)
                .toList();
        clear(written, old.keySet());
        cancel(cancelled, next, now);
        put(edition, frame, written, changed, next, now);
        Long person = byRule
                ? null
                : accounts.current()
                        .map(SignedIn::personId)
                        .map(id -> id.value())
                        .orElse(null);
        insertRelease(edition, next, now, person, draft, after.size(), changes);
        storedChanges.insert("meeting_change", "edition_id, release", new long[] {edition.value(), next}, changes);
        jdbc.sql("update timetable set release = ? where edition_id = ?")
                .params(next, edition.value())
                .update();
        events.publishEvent(new TimetableReleased(edition, next, affected(changes)));
        return jdbc.sql("select * from timetable_release where edition_id = ? and number = ?")
                .params(edition.value(), next)
                .query(MeetingRows::release)
                .single();
    }

    static Set<ExhibitorId> affected(List<MeetingChange> changes) {
        return changes.stream()
                .flatMap(change -> Stream.of(change.a(), change.b()))
                .collect(Collectors.toSet());
    }

    private void clear(List<DraftMeeting> written, Set<MeetingRequestId> standing) {
        jdbc.sql("update meeting set status = 'CANCELLED' where request_id = any(?)")
                .param(longs(
                        written.stream()
                                .map(DraftMeeting::request)
                                .filter(standing::contains)
                                .toList(),
                        MeetingRequestId::value))
                .update();
    }

    private void cancel(List<MeetingRequestId> requests, int release, OffsetDateTime now) {
        jdbc.sql("""
                        update meeting set status = 'CANCELLED', sequence = sequence + 1, since_release = :release, changed_at = :now
                        where request_id = any(:requests)""")
                .param("release", release)
                .param("now", now)
                .param("requests", longs(requests, MeetingRequestId::value))
                .update();
    }

    private void put(
            EditionId edition,
            MeetingFrame frame,
            List<DraftMeeting> meetings,
            Set<MeetingRequestId> changed,
            int release,
            OffsetDateTime now) {
        Map<Integer, MeetingSlot> slots =
                frame.slots().stream().collect(Collectors.toMap(MeetingSlot::index, Function.identity()));
        Function<DraftMeeting, MeetingSlot> slot = meeting -> Objects.requireNonNull(
                slots.get(meeting.place().slot()),
                () -> "No slot " + meeting.place().slot());
        // A row that is there, standing or cancelled, keeps its id and UID; a new one begins with SEQUENCE 0.
        jdbc.sql("""
                        insert into meeting (edition_id, request_id, a_id, a_seat, b_id, b_seat, slot, table_number, pair, interpreter,
                            during, sequence, status, since_release, changed_at)
                        select :edition, request, a, a_seat, b, b_seat, slot, place, pair, interpreter,
                            tstzrange(starts, ends), 0, 'CONFIRMED', case when changed then :release else 0 end, :now
                        from unnest(:requests::bigint[], :as::bigint[], :aSeats::int[], :bs::bigint[], :bSeats::int[], :slots::int[],
                            :tables::int[], :pairs::text[], :interpreters::int[], :starts::timestamptz[], :ends::timestamptz[],
                            :changed::boolean[])
                            as wanted (request, a, a_seat, b, b_seat, slot, place, pair, interpreter, starts, ends, changed)
                        on conflict (request_id) do update set
                            a_seat = excluded.a_seat, b_seat = excluded.b_seat, slot = excluded.slot,
                            table_number = excluded.table_number, pair = excluded.pair, interpreter = excluded.interpreter,
                            during = excluded.during, status = 'CONFIRMED',
                            sequence = meeting.sequence + (excluded.since_release > 0)::int,
                            since_release = greatest(meeting.since_release, excluded.since_release),
                            changed_at = case when excluded.since_release > 0 then excluded.changed_at else meeting.changed_at end""")
                .param("edition", edition.value())
                .param("release", release)
                .param("now", now)
                .param("requests", longs(meetings, meeting -> meeting.request().value()))
                .param("as", longs(meetings, meeting -> meeting.a().value()))
                .param("aSeats", ints(meetings, DraftMeeting::aSeat))
                .param("bs", longs(meetings, meeting -> meeting.b().value()))
                .param("bSeats", ints(meetings, DraftMeeting::bSeat))
                .param("slots", ints(meetings, meeting -> meeting.place().slot()))
                .param("tables", ints(meetings, meeting -> meeting.place().table()))
                .param(
                        "pairs",
                        meetings.stream().map(meeting -> meeting.place().pair()).toArray(String[]::new))
                .param("interpreters", ints(meetings, meeting -> meeting.place().interpreter()))
                .param(
                        "starts",
                        times(meetings, meeting -> slot.apply(meeting).period().start()))
                .param(
                        "ends",
                        times(meetings, meeting -> slot.apply(meeting).period().end()))
                .param(
                        "changed",
                        meetings.stream()
                                .map(meeting -> changed.contains(meeting.request()))
                                .toArray(Boolean[]::new))
                .update();
    }

    private void insertRelease(
            EditionId edition,
            int number,
            OffsetDateTime now,
            @Nullable Long person,
            @Nullable DraftId draft,
            int meetings,
            List<MeetingChange> changes) {
        jdbc.sql("""
                        insert into timetable_release
                            (edition_id, number, at, person_id, draft_id, meetings, added, moved, cancelled)
                        values (:edition, :number, :now, :person::bigint, :draft::bigint, :meetings, :added, :moved, :cancelled)""")
                .param("edition", edition.value())
                .param("number", number)
                .param("now", now)
                .param("person", person)
                .param("draft", draft == null ? null : draft.value())
                .param("meetings", meetings)
                .param(
                        "added",
                        changes.stream()
                                .filter(one -> one instanceof MeetingChange.Added)
                                .count())
                .param(
                        "moved",
                        changes.stream()
                                .filter(one -> one instanceof MeetingChange.Moved)
                                .count())
                .param(
                        "cancelled",
                        changes.stream()
                                .filter(one -> one instanceof MeetingChange.Cancelled)
                                .count())
                .update();
    }

    static <T> Long[] longs(Collection<T> things, ToLongFunction<T> value) {
        return things.stream().map(thing -> value.applyAsLong(thing)).toArray(Long[]::new);
    }

    static <T> Integer[] ints(Collection<T> things, ToIntFunction<T> value) {
        return things.stream().map(thing -> value.applyAsInt(thing)).toArray(Integer[]::new);
    }

    private static String[] times(List<DraftMeeting> meetings, Function<DraftMeeting, Instant> time) {
        return meetings.stream().map(meeting -> time.apply(meeting).toString()).toArray(String[]::new);
    }
}
