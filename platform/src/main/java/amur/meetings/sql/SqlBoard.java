package amur.meetings.sql;

import amur.accounts.Accounts;
import amur.accounts.PersonId;
import amur.accounts.SignedIn;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Board;
import amur.meetings.Breach;
import amur.meetings.BreachException;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.meetings.LeftOut;
import amur.meetings.Referee;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The board. A change holds the draft's row and raises its version: of two decided on one version the second is refused. */
@Repository
class SqlBoard implements Board {
    private final JdbcClient jdbc;
    private final DraftDesk drafts;
    private final Referee referee;
    private final Accounts accounts;
    private final Clock clock;
    private final LookedAt looked = new LookedAt();

    SqlBoard(JdbcClient jdbc, DraftDesk drafts, Referee referee, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.referee = referee;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Breach> check(DraftId draft, Edit edit) {
        return judging(draft).breaches(edit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alternative> alternatives(DraftId draft, MeetingRequestId request) {
        return judging(draft).alternatives(request);
    }

    /** From memory where this node has looked at this version a moment ago. */
    private Judging judging(DraftId draft) {
        DraftDesk.Head head = drafts.head(draft);
        return looked.find(draft, head.version()).orElseGet(() -> {
            Judging fresh = fresh(head);
            looked.keep(draft, head.version(), fresh);
            return fresh;
        });
    }

    private Judging fresh(DraftDesk.Head head) {
        List<DraftMeeting> meetings = drafts.meetings(head.id());
        return new Judging(meetings, referee.look(head.edition(), head.goal(), meetings));
    }

    @Override
    @Transactional
    public long apply(DraftId draft, long expectedVersion, Edit edit) {
        DraftDesk.Head head = drafts.lock(draft, expectedVersion);
        switch (edit) {
            case Edit.Pin(MeetingRequestId request) -> pin(draft, request, true);
            case Edit.Unpin(MeetingRequestId request) -> pin(draft, request, false);
            case Edit.Move move -> change(head, edit);
            case Edit.Swap swap -> change(head, edit);
            case Edit.Put put -> change(head, edit);
            case Edit.Remove remove -> change(head, edit);
            case Edit.MakeWay way -> change(head, edit);
        }
        long version = drafts.raise(draft);
        write(draft, version, edit);
        return version;
    }

    /** No rule and no figure depends on a pin. */
    private void pin(DraftId draft, MeetingRequestId request, boolean pinned) {
        int found = jdbc.sql("update draft_meeting set pinned = ? where draft_id = ? and request_id = ?")
                .params(pinned, draft.value(), request.value())
                .update();
        if (found == 0) {
            throw new BreachException(List.of(new Breach.NotPlaced(request)));
        }
    }

    private void change(DraftDesk.Head head, Edit edit) {
        // What is saved is judged by the rules as they stand, not as this node remembers them.
        Judging before = fresh(head);
        List<Breach> breaches = before.breaches(edit);
        if (!breaches.isEmpty()) {
            throw new BreachException(breaches);
        }
        List<DraftMeeting> written = before.written(edit);
        List<DraftMeeting> gone = touched(edit).stream()
                .flatMap(request -> before.find(request).stream())
                .toList();
        drafts.delete(head.id(), gone);
        drafts.insert(head.id(), written);
        if (edit instanceof Edit.Put(MeetingRequestId request, int slot, int table)) {
            drafts.deleteLeftOut(head.id(), request);
        }
        if (edit instanceof Edit.MakeWay way) {
            drafts.deleteLeftOut(head.id(), way.request());
        }
        Set<MeetingRequestId> placed =
                written.stream().map(DraftMeeting::request).collect(Collectors.toSet());
        drafts.insertLeftOut(
                head.id(),
                gone.stream()
                        .filter(meeting -> !placed.contains(meeting.request()))
                        .map(SqlBoard::byHand)
                        .toList());
        Judging after = before.with(gone.stream().map(DraftMeeting::request).toList(), written);
        drafts.keepFigures(head.id(), after.situation().tally());
    }

    private static LeftOut byHand(DraftMeeting meeting) {
        return new LeftOut(meeting.request(), meeting.a(), meeting.b(), meeting.weight(), new LeftOut.Reason.ByHand());
    }

    private static List<MeetingRequestId> touched(Edit edit) {
        return switch (edit) {
            case Edit.Swap(MeetingRequestId one, MeetingRequestId other) -> List.of(one, other);
            case Edit.MakeWay way ->
                Stream.concat(Stream.of(way.request()), way.out().stream()).toList();
            default -> List.of(edit.request());
        };
    }

    private record Columns(
            String kind,
            @Nullable Long other,
            @Nullable Integer slot,
            @Nullable Integer table,
            List<MeetingRequestId> out) {
        Columns(String kind, @Nullable Long other, @Nullable Integer slot, @Nullable Integer table) {
            this(kind, other, slot, table, List.of());
        }

        static Columns of(Edit edit) {
            return switch (edit) {
                case Edit.Move(MeetingRequestId request, int slot, int table) -> new Columns("MOVE", null, slot, table);
                case Edit.Put(MeetingRequestId request, int slot, int table) -> new Columns("PUT", null, slot, table);
                case Edit.Swap(MeetingRequestId one, MeetingRequestId other) ->
                    new Columns("SWAP", other.value(), null, null);
                case Edit.Remove remove -> new Columns("REMOVE", null, null, null);
                case Edit.MakeWay(MeetingRequestId request, int slot, int table, List<MeetingRequestId> out) ->
                    new Columns("MAKE_WAY", null, slot, table, out);
                case Edit.Pin pin -> new Columns("PIN", null, null, null);
                case Edit.Unpin unpin -> new Columns("UNPIN", null, null, null);
            };
        }
    }

    private void write(DraftId draft, long version, Edit edit) {
        Columns columns = Columns.of(edit);
        jdbc.sql("""
                        insert into draft_edit
                            (draft_id, version, kind, request_id, other_request, slot, table_number, taken_out, at, person_id)
                        values (:draft, :version, :kind, :request, :other::bigint, :slot::int, :table::int, :out, :now,
                            :person::bigint)""")
                .param("draft", draft.value())
                .param("version", version)
                .param("kind", columns.kind())
                .param("request", edit.request().value())
                .param("other", columns.other())
                .param("slot", columns.slot())
                .param("table", columns.table())
                .param("out", StandingTimetable.longs(columns.out(), MeetingRequestId::value))
                .param("now", MeetingRows.at(clock.instant()))
                .param(
                        "person",
                        accounts.current()
                                .map(SignedIn::personId)
                                .map(PersonId::value)
                                .orElse(null))
                .update();
    }

    @Override
    public List<DraftMeeting> window(DraftId draft, int firstSlot, int lastSlot, int firstTable, int lastTable) {
        return jdbc.sql("""
                        select * from draft_meeting where draft_id = ? and slot between ? and ? and table_number between ? and ?
                        order by slot, table_number""")
                .params(draft.value(), firstSlot, lastSlot, firstTable, lastTable)
                .query(DraftRows::meeting)
                .list();
    }

    @Override
    public List<DraftMeeting> ofExhibitor(DraftId draft, ExhibitorId exhibitor) {
        // Not a join: of a draft made a moment ago the planner's statistics know nothing, and it would pair all its
        // meetings
        // with all its seats.
        return jdbc.sql("""
                        select * from draft_meeting where draft_id = :draft and request_id = any(array(
                            select request_id from draft_seat where draft_id = :draft and exhibitor_id = :exhibitor))
                        order by slot, table_number""")
                .param("draft", draft.value())
                .param("exhibitor", exhibitor.value())
                .query(DraftRows::meeting)
                .list();
    }

    @Override
    public List<Edited> edits(DraftId draft) {
        return jdbc.sql("select * from draft_edit where draft_id = ? order by version desc")
                .param(draft.value())
                .query(SqlBoard::edited)
                .list();
    }

    private static List<MeetingRequestId> takenOut(ResultSet row) throws SQLException {
        return Stream.of((Long[]) row.getArray("taken_out").getArray())
                .map(MeetingRequestId::new)
                .toList();
    }

    private static Edited edited(ResultSet row, int number) throws SQLException {
        var request = new MeetingRequestId(row.getLong("request_id"));
        int slot = row.getInt("slot");
        int table = row.getInt("table_number");
        String kind = row.getString("kind");
        Edit edit =
                switch (kind) {
                    case "MOVE" -> new Edit.Move(request, slot, table);
                    case "PUT" -> new Edit.Put(request, slot, table);
                    case "SWAP" -> new Edit.Swap(request, new MeetingRequestId(row.getLong("other_request")));
                    case "REMOVE" -> new Edit.Remove(request);
                    case "MAKE_WAY" -> new Edit.MakeWay(request, slot, table, takenOut(row));
                    case "PIN" -> new Edit.Pin(request);
                    case "UNPIN" -> new Edit.Unpin(request);
                    default -> throw new IllegalStateException("An edit of kind " + kind);
                };
        long person = row.getLong("person_id");
        PersonId by = row.wasNull() ? null : new PersonId(person);
        return new Edited(row.getLong("version"), edit, MeetingRows.instant(row, "at"), by);
    }
}
