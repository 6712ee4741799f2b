package amur.notices.sql;

import amur.accounts.PersonId;
import amur.notices.Deliveries;
import amur.shared.Page;
import amur.web.NotFound;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlDeliveries implements Deliveries {
    private static final int PAGE_SIZE = 100;
    private static final String FILTERED = """
            from delivery d join notice n on n.id = d.notice_id join person p on p.id = n.person_id
            where (:words = '' or p.email ilike :like or n.subject ilike :like)""";

    private final JdbcClient jdbc;

    SqlDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<Delivery> list(Filter filter, int page) {
        String ofState = " and (:state = '' or d.state = :state)";
        long total = with(filter, "select count(*) " + FILTERED + ofState)
                .param("state", filter.state().map(State::name).orElse(""))
                .query(Long.class)
                .single();
        List<Delivery> rows = with(filter, """
                        select d.*, n.person_id, n.subject, p.email\s""" + FILTERED + ofState + """
                         order by d.id desc limit :size offset :skipped""")
                .param("state", filter.state().map(State::name).orElse(""))
                .param("size", PAGE_SIZE)
                .param("skipped", (long) (page - 1) * PAGE_SIZE)
                .query((row, n) -> new Delivery(
                        row.getLong("id"),
                        new PersonId(row.getLong("person_id")),
                        row.getString("email"),
                        row.getString("subject"),
                        Channel.valueOf(row.getString("channel")),
                        State.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        row.getString("last_error"),
                        row.getTimestamp("at").toInstant()))
                .list();
        return new Page<>(rows, page, PAGE_SIZE, total);
    }

    @Override
    public Map<State, Long> counts(Filter filter) {
        var counts = new EnumMap<State, Long>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0L);
        }
        with(filter, "select d.state, count(*) as number " + FILTERED + " group by d.state")
                .query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getLong("number"));
                });
        return counts;
    }

    @Override
    @Transactional
    public void retry(long delivery) {
        int found = jdbc.sql("""
                        update delivery set state = 'QUEUED', attempts = 0, next_at = now(), at = now()
                        where id = ? and state = 'FAILED'""").param(delivery).update();
        if (found == 0) {
            throw new NotFound("failed delivery " + delivery);
        }
    }

    private StatementSpec with(Filter filter, String sql) {
        String words = filter.words().strip();
        return jdbc.sql(sql)
                .param("words", words)
                .param(
                        "like",
                        "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }
}
