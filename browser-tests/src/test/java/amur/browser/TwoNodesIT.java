package amur.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one PostgreSQL: what is begun on one goes on at the other, also when the first is killed in the middle. */
class TwoNodesIT {
    private static final String TIMETABLE = Stage.EDITION + "/organizer/timetable";
    private static final Pattern VALUE = Pattern.compile("data-field=\"value\"[^>]*>([^<]*)<");

    @TempDir
    Path data;

    @Test
    void aDraftGoesOnAtTheOtherNodeWhenItsNodeIsKilled() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setLocaleConfig("encoding", "UTF8")
                        .start();
                AmurProcess one = AmurProcess.node(data, database.getJdbcUrl("postgres", "postgres"))) {
            try (AmurProcess two = AmurProcess.node(data, database.getJdbcUrl("postgres", "postgres"))) {
                var organizer = new HttpReader().signIn(one.address(), "organizer@amur.example");
                // Signed in on one, at home on the other.
                assertThat(organizer.get(two.address() + "/en/account").body()).contains("organizer@amur.example");

                String live = organizer
                        .post(
                                one.address() + "/en" + TIMETABLE,
                                one.address() + "/en" + TIMETABLE + "/drafts",
                                "budget",
                                "25",
                                "goal",
                                "WEIGHT")
                        .uri()
                        .getPath();
                long followed = untilValue(organizer, two.address() + live);
                AmurProcess drafting = worker(database, one, two);
                AmurProcess other = drafting == one ? two : one;
                drafting.kill();
                String done = untilDone(organizer, other.address() + live);
                assertThat(done).contains("id=\"figures\"");
                try (var connection = database.getPostgresDatabase().getConnection();
                        var row = connection
                                .createStatement()
                                .executeQuery("select p.value, p.attempt, p.resumed_from from draft d"
                                        + " join draft_progress p on p.draft_id = d.id order by d.id desc limit 1")) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getLong("attempt")).isEqualTo(2);
                    assertThat(row.getLong("resumed_from")).isPositive();
                    assertThat(row.getLong("value"))
                            .isGreaterThanOrEqualTo(row.getLong("resumed_from"))
                            .isGreaterThanOrEqualTo(followed);
                }
            }
        }
    }

    /** The node whose scheduler has picked the drafting job. */
    private static AmurProcess worker(EmbeddedPostgres database, AmurProcess one, AmurProcess two) throws Exception {
        try (var connection = database.getPostgresDatabase().getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery("select picked_by from scheduled_tasks where picked "
                                + "and task_name like '%draft%' order by execution_time desc limit 1")) {
            assertThat(row.next()).as("a node that drafts").isTrue();
            String by = row.getString(1);
            assertThat(by).contains("-");
            return by.endsWith("-" + one.pid()) ? one : two;
        }
    }

    private static long untilValue(HttpReader reader, String address) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)) {
            Matcher value = VALUE.matcher(reader.get(address).body());
            if (value.find() && !value.group(1).replaceAll("\\D", "").matches("0*")) {
                Thread.sleep(4000); // past the next saved state
                return Long.parseLong(value.group(1).replaceAll("\\D", ""));
            }
            Thread.sleep(500);
        }
        throw new AssertionError("no value on " + address);
    }

    private static String untilDone(HttpReader reader, String address) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(120));
        while (Instant.now().isBefore(end)) {
            String body = reader.get(address).body();
            if (body.contains("id=\"figures\"")) {
                return body;
            }
            Thread.sleep(1000);
        }
        throw new AssertionError("not done: " + address);
    }
}
