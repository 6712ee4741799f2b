package amur.matchmaking.sql;

import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.Shortlists;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlShortlists implements Shortlists {
    private final JdbcClient jdbc;
    private final Exhibitors exhibitors;
    private final Clock clock;

    SqlShortlists(JdbcClient jdbc, Exhibitors exhibitors, Clock clock) {
        this.jdbc = jdbc;
        this.exhibitors = exhibitors;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void keep(ExhibitorId own, ExhibitorId about) {
        Exhibitor keeping = exhibitors.get(own);
        if (own.equals(about) || !keeping.edition().equals(exhibitors.get(about).edition())) {
            throw new NotFound("another company " + about.value() + " at edition "
                    + keeping.edition().value());
        }
        // The company's own row makes two taps at once count one after the other.
        jdbc.sql("select id from exhibitor where id = ? for no key update")
                .param(own.value())
                .query(Long.class)
                .single();
        int kept = jdbc.sql("select count(*) from shortlist where exhibitor_id = ? and about_exhibitor <> ?")
                .params(own.value(), about.value())
                .query(Integer.class)
                .single();
        if (kept >= MOST) {
            throw new UserFacingException("matchmaking.shortlist.full", MOST);
        }
        jdbc.sql(
                        "insert into shortlist (exhibitor_id, about_exhibitor, kept_at) values (?, ?, ?) on conflict do nothing")
                .params(own.value(), about.value(), Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    @Transactional
    public void drop(ExhibitorId own, ExhibitorId about) {
        jdbc.sql("delete from shortlist where exhibitor_id = ? and about_exhibitor = ?")
                .params(own.value(), about.value())
                .update();
    }

    @Override
    public List<ExhibitorId> of(ExhibitorId own) {
        return jdbc.sql(
                        "select about_exhibitor from shortlist where exhibitor_id = ? order by kept_at desc, about_exhibitor")
                .param(own.value())
                .query((row, n) -> new ExhibitorId(row.getLong(1)))
                .list();
    }
}
