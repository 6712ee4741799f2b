package amur.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** The timetable of the demo edition (2,200 companies, 12,000 requests) drafted through the application: gap to the bound over time. */
final class DraftingBench implements Bench.Measurement {
    static final String TIMETABLE = "/en/editions/" + App.EDITION + "/organizer/timetable";
    private static final double[] GAPS = {0.05, 0.02, 0.01, 0.005};

    @Override
    public void run(Path data) throws Exception {
        try (App app = App.start(data, true).ready();
                Visitor organizer = Visitor.organizer(app);
                Connection database = app.database()) {
            draft(organizer, database, 60, true);
        }
    }

    /** Drafts for so many seconds and returns the draft's number; says how the gap closed. */
    static int draft(Visitor organizer, Connection database, int seconds, boolean said) throws Exception {
        String page = organizer
                .post(
                        TIMETABLE,
                        TIMETABLE + "/drafts",
                        Map.of("budget", Integer.toString(seconds), "threads", "2", "seed", "1"))
                .uri()
                .getPath();
        int number = Integer.parseInt(page.substring(page.lastIndexOf('/') + 1));
        int reached = 0;
        long end =
                System.nanoTime() + Duration.ofSeconds(seconds).multipliedBy(10).toNanos();
        Reading last;
        do {
            Thread.sleep(100);
            last = read(database, number);
            while (said && last.value() > 0 && reached < GAPS.length && last.gap() <= GAPS[reached]) {
                Bench.say(
                        "gap of at most " + GAPS[reached] * 100 + " % after",
                        String.format("%.1f s of the engine's time", last.elapsed() / 1000.0));
                reached++;
            }
        } while (!last.ended() && System.nanoTime() < end);
        if (!last.state().equals("DONE") && !last.state().equals("STOPPED")) {
            throw new IllegalStateException("the draft is " + last.state());
        }
        if (said) {
            Bench.say("budget, threads, seed", seconds + " s, 2, 1");
            Bench.say(
                    "value, bound, gap",
                    String.format("%,d  %,d  %.3f %%", last.value(), last.bound(), last.gap() * 100));
            Bench.say("requests placed", String.format("%,d of %,d", last.placed(), last.requests()));
        }
        return number;
    }

    private record Reading(String state, long value, long bound, double gap, int placed, int requests, long elapsed) {
        boolean ended() {
            return !state.equals("QUEUED") && !state.equals("RUNNING");
        }
    }

    private static Reading read(Connection database, int number) throws SQLException {
        try (var statement = database.prepareStatement("""
                select d.state, p.value, p.bound, p.gap, p.placed, p.requests, p.elapsed_ms from draft d
                join edition e on e.id = d.edition_id left join draft_progress p on p.draft_id = d.id
                where e.slug = ? and d.number = ?""")) {
            statement.setString(1, App.EDITION);
            statement.setInt(2, number);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Reading(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getDouble(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getLong(7));
            }
        }
    }
}
