package amur.accounts.sql;

import amur.accounts.RecentDeeds;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A row of the trail is about an edition if it names it in {@code edition_id}, or if its table is audited under that key: the
 * triggers themselves know which tables these are. Only the newest entries are looked at (of each such table, and of all), so that a
 * long trail costs no more than a short one.
 */
@Repository
class SqlRecentDeeds implements RecentDeeds {
    private static final int NEWEST = 5_000;
    private static final int MOST_ROWS = 500;

    private final JdbcClient jdbc;
    private final TrailTime time;

    SqlRecentDeeds(JdbcClient jdbc, TrailTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public List<Deed> about(long edition, int most) {
        return jdbc.sql("""
                        with keyed as (
                            select c.relname::text as subject from pg_trigger t join pg_class c on c.oid = t.tgrelid
                            where t.tgname = 'audit' and t.tgargs = 'edition_id\\000'::bytea
                            union all select 'edition'),
                        newest as (
                            select entry.* from keyed cross join lateral (
                                select * from audit_entry a where a.subject = keyed.subject and a.subject_id = :edition
                                order by a.id desc limit :most_rows) entry
                            union
                            select * from (select * from audit_entry order by id desc limit :newest) latest
                            where coalesce(after ->> 'edition_id', before ->> 'edition_id') = :edition),
                        deed as (
                            select max(at) as last_at, max(id) as last_id, person_id, action, subject, count(*)::int as row_count
                            from newest
                            group by date_trunc('minute', at), person_id, action, subject)
                        select d.*, p.* from deed d left join person p on p.id = d.person_id
                        order by d.last_id desc limit :most""")
                .param("newest", NEWEST)
                .param("most_rows", MOST_ROWS)
                .param("edition", Long.toString(edition))
                .param("most", most)
                .query((row, n) -> new Deed(
                        time.told(row.getTimestamp("last_at").toInstant()),
                        row.getString("family_name") == null
                                ? ""
                                : SqlAccounts.person(row, n).displayName(),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getInt("row_count")))
                .list();
    }
}
