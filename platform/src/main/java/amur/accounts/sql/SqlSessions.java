package amur.accounts.sql;

import amur.accounts.PersonId;
import amur.accounts.Sessions;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the session table, whose shape is the library's: times are milliseconds since 1970 by the machine's clock. */
@Repository
class SqlSessions implements Sessions {
    private final JdbcClient jdbc;

    SqlSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Session> of(PersonId person, String currentSessionId) {
        return jdbc.sql("""
                        select creation_time, last_access_time, session_id = :current as current from spring_session
                        where principal_name = :person and expiry_time > :now order by last_access_time desc""")
                .param("current", currentSessionId)
                .param("person", Long.toString(person.value()))
                .param("now", System.currentTimeMillis())
                .query((row, n) -> new Session(
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time")),
                        row.getBoolean("current")))
                .list();
    }

    @Override
    @Transactional
    public int endOthers(PersonId person, String currentSessionId) {
        return jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
                .params(Long.toString(person.value()), currentSessionId)
                .update();
    }
}
