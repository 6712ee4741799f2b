package amur.meetings.sql;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.Encounters;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings that stood in the timetable and whose time has passed. */
@Repository
class SqlEncounters implements Encounters {
    private final JdbcClient jdbc;
    private final Clock clock;

    SqlEncounters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Pair> of(EditionId edition) {
        return jdbc.sql("""
                        select distinct least(f.id, a.id), greatest(f.id, a.id)
                        from exhibitor f
                        join exhibitor one on one.organisation_id = f.organisation_id
                        join meeting m on m.a_id = one.id and m.status = 'CONFIRMED' and upper(m.during) < :now
                        join exhibitor other on other.id = m.b_id
                        join exhibitor a on a.organisation_id = other.organisation_id and a.edition_id = :edition and a.state = 'LISTED'
                        where f.edition_id = :edition and f.state = 'LISTED' and f.id <> a.id""")
                .param("edition", edition.value())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, n) -> new Pair(new ExhibitorId(row.getLong(1)), new ExhibitorId(row.getLong(2))))
                .list();
    }
}
