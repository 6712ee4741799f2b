package amur.meetings.sql;

import amur.accounts.Accounts;
import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.editions.SlotUse;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Meeting;
import amur.meetings.MeetingChange;
import amur.meetings.MeetingId;
import amur.meetings.Meetings;
import amur.meetings.Release;
import amur.web.NotFound;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlMeetings implements Meetings, SlotUse {
    private static final String BY_TIME = " order by m.slot, m.table_number, m.id";

    private final JdbcClient jdbc;
    private final Exhibitors exhibitors;
    private final Accounts accounts;

    SqlMeetings(JdbcClient jdbc, Exhibitors exhibitors, Accounts accounts) {
        this.jdbc = jdbc;
        this.exhibitors = exhibitors;
        this.accounts = accounts;
    }

    @Override
    public Meeting get(MeetingId id) {
        return jdbc.sql(MeetingRows.SELECT + "where m.id = ?")
                .param(id.value())
                .query(MeetingRows::meeting)
                .optional()
                .orElseThrow(() -> new NotFound("meeting " + id.value()));
    }

    @Override
    public Optional<Meeting> findByRequest(MeetingRequestId request) {
        return jdbc.sql(MeetingRows.SELECT + "where m.request_id = ?")
                .param(request.value())
                .query(MeetingRows::meeting)
                .optional();
    }

    @Override
    public Optional<Release> released(EditionId edition) {
        return jdbc.sql("select * from timetable_release where edition_id = ? order by number desc limit 1")
                .param(edition.value())
                .query(MeetingRows::release)
                .optional();
    }

    @Override
    public List<Release> releases(EditionId edition) {
        return jdbc.sql("select * from timetable_release where edition_id = ? order by number desc")
                .param(edition.value())
                .query(MeetingRows::release)
                .list();
    }

    @Override
    public List<MeetingChange> changes(EditionId edition, int release) {
        return jdbc.sql("""
                        select * from meeting_change where edition_id = ? and release = ?
                        order by coalesce(after_slot, before_slot), coalesce(after_table, before_table), request_id""")
                .params(edition.value(), release)
                .query(MeetingRows::change)
                .list();
    }

    @Override
    public List<Meeting> ofExhibitor(ExhibitorId exhibitor) {
        return jdbc.sql(MeetingRows.SELECT + "where m.a_id = :id or m.b_id = :id" + BY_TIME)
                .param("id", exhibitor.value())
                .query(MeetingRows::meeting)
                .list();
    }

    @Override
    public List<Meeting> ofPerson(EditionId edition, PersonId person) {
        Set<ExhibitorId> companies = exhibitors.ofPerson(edition, person);
        if (companies.isEmpty()) {
            return List.of();
        }
        String email = accounts.get(person).email();
        Map<ExhibitorId, Set<Integer>> seats = exhibitors.representatives(companies).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, company -> company.getValue().stream()
                        .filter(one -> one.email().equalsIgnoreCase(email))
                        .map(Exhibitor.Representative::seat)
                        .collect(Collectors.toSet())));
        Long[] ids = companies.stream().map(ExhibitorId::value).toArray(Long[]::new);
        return jdbc
                .sql(MeetingRows.SELECT + "where m.a_id = any(:ids) or m.b_id = any(:ids)" + BY_TIME)
                .param("ids", ids)
                .query(MeetingRows::meeting)
                .list()
                .stream()
                .filter(meeting ->
                        sits(seats.get(meeting.a()), meeting.aSeat()) || sits(seats.get(meeting.b()), meeting.bSeat()))
                .toList();
    }

    /** Whether who has these seats attends what is held at that one; -1 stands for all. */
    private static boolean sits(@org.jspecify.annotations.Nullable Set<Integer> seats, int seat) {
        return seats != null && (seats.contains(-1) || seats.contains(seat));
    }

    @Override
    public List<Meeting> ofInterpreter(EditionId edition, String pair, int interpreter) {
        return jdbc.sql(MeetingRows.SELECT + "where m.edition_id = ? and m.pair = ? and m.interpreter = ?"
                        + " and m.interpreter > 0" + BY_TIME)
                .params(edition.value(), pair, interpreter)
                .query(MeetingRows::meeting)
                .list();
    }

    @Override
    public List<Meeting> window(EditionId edition, int firstSlot, int lastSlot, int firstTable, int lastTable) {
        return jdbc.sql(MeetingRows.SELECT + "where m.edition_id = ? and m.status = 'CONFIRMED'"
                        + " and m.slot between ? and ? and m.table_number between ? and ?" + BY_TIME)
                .params(edition.value(), firstSlot, lastSlot, firstTable, lastTable)
                .query(MeetingRows::meeting)
                .list();
    }

    @Override
    public SortedMap<Integer, Integer> perSlot(EditionId edition) {
        var held = new TreeMap<Integer, Integer>();
        jdbc.sql(
                        "select slot, count(*) as held from meeting where edition_id = ? and status = 'CONFIRMED' group by slot")
                .param(edition.value())
                .query(row -> {
                    held.put(row.getInt("slot"), row.getInt("held"));
                });
        return held;
    }

    @Override
    public Set<Integer> slotsInUse(EditionId edition) {
        return perSlot(edition).keySet();
    }

    @Override
    public Set<Integer> tablesInUse(EditionId edition) {
        return new HashSet<>(
                jdbc.sql("select distinct table_number from meeting where edition_id = ? and status = 'CONFIRMED'")
                        .param(edition.value())
                        .query(Integer.class)
                        .list());
    }
}
