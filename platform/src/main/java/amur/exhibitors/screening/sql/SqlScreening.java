package amur.exhibitors.screening.sql;

import amur.accounts.Accounts;
import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.screening.Screening;
import amur.exhibitors.screening.ScreeningHit;
import amur.exhibitors.screening.ScreeningHit.State;
import amur.exhibitors.screening.ScreeningList;
import amur.shared.Page;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlScreening implements Screening {
    private static final int LONGEST_REASON = 2_000;
    private static final String FROM = """
             from screening_hit h join screening_entry n on n.id = h.entry_id join screening_list l on l.id = n.list_id
            join exhibitor e on e.id = h.exhibitor_id
            where h.edition_id = :edition and (l.retired_at is null or h.state <> 'OPEN')
            and (:state = '' or h.state = :state) and (:company = 0 or e.number = :company)""";
    private static final String HIT =
            "select h.*, l.number as list, l.file_name, n.row_no, n.name, n.aliases, n.country, n.note";
    private static final String ORDER = " order by (h.state = 'OPEN') desc, h.likeness desc, h.number";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    SqlScreening(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public List<ScreeningList> lists(EditionId edition) {
        return jdbc.sql("""
                        select l.*,
                            (select count(*) from exhibitor e where e.edition_id = l.edition_id
                                and e.state in ('APPLIED', 'RETURNED', 'LISTED')) as companies,
                            (select count(*) from screened s join exhibitor e on e.id = s.exhibitor_id and e.version = s.version
                                where s.list_id = l.id and e.state in ('APPLIED', 'RETURNED', 'LISTED')) as compared,
                            (select count(*) from screening_hit h join screening_entry n on n.id = h.entry_id
                                where n.list_id = l.id and h.state = 'OPEN' and l.retired_at is null) as open
                        from screening_list l where l.edition_id = ? order by l.number desc""")
                .param(edition.value())
                .query((row, n) -> new ScreeningList(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getString("file_name"),
                        row.getInt("entries"),
                        row.getTimestamp("uploaded_at").toInstant(),
                        row.getInt("compared"),
                        row.getInt("companies"),
                        row.getInt("open"),
                        instant(row, "retired_at")))
                .list();
    }

    @Override
    @Transactional
    public void retire(EditionId edition, int list) {
        int known = jdbc.sql("""
                        update screening_list set retired_at = coalesce(retired_at, ?) where edition_id = ? and number = ?""")
                .params(Timestamp.from(clock.instant()), edition.value(), list)
                .update();
        if (known == 0) {
            throw new NotFound("screening list " + list);
        }
    }

    @Override
    public Page<ScreeningHit> hits(EditionId edition, Filter filter, int page) {
        int total = filtered("select count(*)", edition, filter, "")
                .query(Integer.class)
                .single();
        int last = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.clamp(page, 1, last);
        return new Page<>(
                filtered(HIT, edition, filter, ORDER + " limit :size offset :skip")
                        .param("size", PAGE_SIZE)
                        .param("skip", (shown - 1) * PAGE_SIZE)
                        .query(SqlScreening::hit)
                        .list(),
                shown,
                PAGE_SIZE,
                total);
    }

    @Override
    public List<ScreeningHit> all(EditionId edition, Filter filter) {
        return filtered(HIT, edition, filter, ORDER).query(SqlScreening::hit).list();
    }

    @Override
    public Map<State, Integer> counts(EditionId edition, Filter filter) {
        var counts = new EnumMap<State, Integer>(State.class);
        filtered("select h.state, count(*)", edition, new Filter(Optional.empty(), filter.company()), " group by 1")
                .query(row -> {
                    counts.put(State.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    private StatementSpec filtered(String select, EditionId edition, Filter filter, String rest) {
        return jdbc.sql(select + FROM + rest)
                .param("edition", edition.value())
                .param("state", filter.state().map(State::name).orElse(""))
                .param("company", filter.company());
    }

    @Override
    public Optional<ScreeningHit> find(EditionId edition, int number) {
        return filtered(HIT, edition, Filter.ALL, " and h.number = :number")
                .param("number", number)
                .query(SqlScreening::hit)
                .optional();
    }

    @Override
    @Transactional
    public void decide(EditionId edition, int number, int version, boolean same, String reason) {
        String why = reason.replace('\u0000', ' ').strip();
        if (why.isEmpty()) {
            throw new UserFacingException("exhibitors.screening.fault.reason");
        }
        if (why.codePointCount(0, why.length()) > LONGEST_REASON) {
            throw new UserFacingException("exhibitors.screening.fault.long", LONGEST_REASON);
        }
        int decided = jdbc.sql("""
                        update screening_hit set state = :state, reason = :reason, decided_at = :now, decided_by = :by
                        where edition_id = :edition and number = :number and version = :version""")
                .param("state", (same ? State.SAME : State.NOT_SAME).name())
                .param("reason", why)
                .param("now", Timestamp.from(clock.instant()))
                .param(
                        "by",
                        accounts.current()
                                .map(person -> person.personId().value())
                                .orElse(null))
                .param("edition", edition.value())
                .param("number", number)
                .param("version", version)
                .update();
        if (decided == 0) {
            if (find(edition, number).isEmpty()) {
                throw new NotFound("screening hit " + number);
            }
            throw new ConflictException("screening hit " + number + " is no longer in version " + version);
        }
    }

    private static ScreeningHit hit(ResultSet row, int n) throws SQLException {
        long by = row.getLong("decided_by");
        Optional<PersonId> decidedBy = row.wasNull() ? Optional.empty() : Optional.of(new PersonId(by));
        return new ScreeningHit(
                row.getLong("id"),
                row.getInt("number"),
                new ExhibitorId(row.getLong("exhibitor_id")),
                row.getBoolean("person"),
                row.getString("found"),
                row.getString("listed"),
                row.getDouble("likeness"),
                new ScreeningHit.Entry(
                        row.getInt("list"),
                        row.getString("file_name"),
                        row.getInt("row_no"),
                        row.getString("name"),
                        SqlScreeningStore.texts(row.getArray("aliases")),
                        row.getString("country"),
                        row.getString("note")),
                row.getTimestamp("found_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                instant(row, "decided_at"),
                decidedBy,
                row.getInt("version"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
