package amur.exhibitors.sql;

import amur.accounts.Accounts;
import amur.exhibitors.files.HeldFiles;
import amur.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlHeldFiles implements HeldFiles {
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    SqlHeldFiles(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    private long person() {
        return accounts.current()
                .orElseThrow(() -> new NotFound("nobody has signed in"))
                .personId()
                .value();
    }

    @Override
    @Transactional
    public UUID hold(String purpose, String fileName, byte[] file) {
        jdbc.sql("delete from held_file where held_at < ?")
                .param(Timestamp.from(clock.instant().minus(FORGOTTEN)))
                .update();
        return jdbc.sql("""
                        insert into held_file (purpose, file_name, file, person_id, held_at) values (?, ?, ?, ?, ?) returning id""")
                .params(purpose, fileName, file, person(), Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
    }

    @Override
    public HeldFile get(UUID id, String purpose) {
        return jdbc.sql("select id, file_name, file from held_file"
                        + " where id = ? and purpose = ? and person_id = ? and held_at >= ?")
                .params(id, purpose, person(), Timestamp.from(clock.instant().minus(FORGOTTEN)))
                .query((row, n) ->
                        new HeldFile(row.getObject("id", UUID.class), row.getString("file_name"), row.getBytes("file")))
                .optional()
                .orElseThrow(() -> new NotFound("file " + id + " held for " + purpose));
    }

    @Override
    public void drop(UUID id) {
        jdbc.sql("delete from held_file where id = ?").param(id).update();
    }
}
