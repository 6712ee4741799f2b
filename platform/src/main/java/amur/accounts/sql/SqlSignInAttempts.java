package amur.accounts.sql;

import amur.accounts.SignInAttempts;
import amur.shared.Sha256;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each statement is a transaction of its own, so that other nodes see an attempt at once. */
@Repository
class SqlSignInAttempts implements SignInAttempts {
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    SqlSignInAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean begin(String email, String address) {
        String emailKey = key("email", email);
        String addressKey = key("address", address);
        count(emailKey);
        count(addressKey);
        if (recent(emailKey) <= MOST_PER_EMAIL && recent(addressKey) <= MOST_PER_ADDRESS) {
            return true;
        }
        takeBack(emailKey);
        takeBack(addressKey);
        return false;
    }

    @Override
    public void succeeded(String email, String address) {
        jdbc.sql("delete from sign_in_attempt where key = ?")
                .param(key("email", email))
                .update();
        takeBack(key("address", address));
    }

    private void count(String key) {
        jdbc.sql("insert into sign_in_attempt (key) values (?)").param(key).update();
    }

    private int recent(String key) {
        return jdbc.sql("""
                        select count(*) from sign_in_attempt
                        where key = ? and at > clock_timestamp() - ? * interval '1 second'""")
                .params(key, WINDOW.toSeconds())
                .query(Integer.class)
                .single();
    }

    private void takeBack(String key) {
        jdbc.sql("""
                        delete from sign_in_attempt where ctid =
                        (select ctid from sign_in_attempt where key = ? order by at desc limit 1)""").param(key).update();
    }

    int forgetOld() {
        return jdbc.sql("delete from sign_in_attempt where at < clock_timestamp() - ? * interval '1 second'")
                .param(WINDOW.toSeconds())
                .update();
    }

    private static String key(String kind, String value) {
        String text = kind + ":" + value.strip().toLowerCase(Locale.ROOT);
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Bean
    static Task<Void> forgetOldSignInAttempts(JdbcClient jdbc) {
        var attempts = new SqlSignInAttempts(jdbc);
        return Tasks.recurring("accounts-forget-sign-in-attempts", FixedDelay.of(WINDOW))
                .execute((instance, context) -> attempts.forgetOld());
    }
}
