package amur.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The public timetable of the released demo edition at 32 connections, and in the same run the query behind the page over bare JDBC,
 * also at 32 connections. The load is made on the same machine, by as many threads of the same process, and takes its share of it in
 * both: a reader reads the whole answer, a query every column of every row. A page is given from memory where the timetable has not
 * changed; how it goes compressed, while the timetable changes, and when each page is made anew is measured too.
 */
final class TimetableBench implements Bench.Measurement {
    private static final int CONNECTIONS = 32;
    private static final int SECONDS = 10;
    private static final int MEETINGS = 5_000;
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");
    private static final String GZIP = "Accept-Encoding: gzip\r\n";
    private static final String PAGE = "/en/editions/" + App.EDITION + "/timetable?page=%d";

    @Override
    public void run(Path data) throws Exception {
        Load.Result anew;
        try (App app = App.start(data, true, "--amur.pages.remembered=0").ready();
                Connection database = app.database()) {
            try (Visitor organizer = Visitor.organizer(app)) {
                release(organizer, DraftingBench.draft(organizer, database, 30, false));
            }
            trim(database, edition(database));
            int pages = pages(app, database);
            anew = Load.run(CONNECTIONS, SECONDS, () -> new Reader(app, pages, ""));
        }
        try (App app = App.start(data, true).ready();
                Connection database = app.database()) {
            String asked = asked(app, database);
            int size = pageSize(app);
            int pages = pages(app, database);
            long edition = edition(database);
            Load.Result http = Load.run(CONNECTIONS, SECONDS, () -> new Reader(app, pages, ""));
            Load.Result jdbc =
                    Load.run(CONNECTIONS, SECONDS, () -> new Query(app.database(), asked, edition, size, pages));
            Load.Result zipped = Load.run(CONNECTIONS, SECONDS, () -> new Reader(app, pages, GZIP));
            Load.Result changing;
            try (var changes = new Changes(app.database(), edition)) {
                changing = Load.run(CONNECTIONS, SECONDS, () -> new Reader(app, pages, ""));
            }
            Bench.say("lines a page, pages, connections", size + ", " + pages + ", " + CONNECTIONS);
            Bench.say("bytes of a page, of its body compressed", bytes(app));
            Bench.say("public timetable over HTTP, not signed in", http.toString());
            Bench.say("the same query over bare JDBC", jdbc.toString());
            Bench.say("pages per query (aim at least 0.35), p99 (aim below 50 ms)", beside(http, jdbc));
            Bench.say("pages compressed, as browsers ask for them", zipped.toString());
            Bench.say("pages while the timetable changes once a second", changing.toString());
            Bench.say("pages made anew each time, nothing from memory", anew.toString());
            Bench.say("pages made anew per query, p99", beside(anew, jdbc));
        }
    }

    private static String bytes(App app) throws IOException {
        try (var plain = new Reader(app, 1, "");
                var zipped = new Reader(app, 1, GZIP)) {
            plain.once(0);
            zipped.once(0);
            return String.format("%,d, %,d", plain.length, zipped.length);
        }
    }

    private static String beside(Load.Result pages, Load.Result queries) {
        return String.format("%.2f, %.1f ms", pages.perSecond() / queries.perSecond(), pages.p99Millis());
    }

    private static long edition(Connection database) throws SQLException {
        return number(database, "select id from edition where slug = '" + App.EDITION + "'");
    }

    private static int pages(App app, Connection database) throws SQLException, IOException, InterruptedException {
        long meetings = number(
                database,
                "select count(*) from meeting where status = 'CONFIRMED' and edition_id = " + edition(database));
        return (int) Math.max(1, meetings / pageSize(app));
    }

    /** The query behind the page in the application's own words, as PostgreSQL heard it when a page was just read. */
    private static String asked(App app, Connection database) throws SQLException, IOException, InterruptedException {
        try (var visitor = new Visitor(app);
                var statement = database.createStatement()) {
            // The application's next words on the same connection take its place, so that another page may be needed.
            for (int page = 1; page <= 50; page++) {
                visitor.get(String.format(PAGE, page));
                try (var row = statement.executeQuery("""
                        select query from pg_stat_activity where query like '%timetable_release h%limit%'
                        and pid <> pg_backend_pid() order by query_start desc limit 1""")) {
                    if (row.next()) {
                        return row.getString(1).replaceAll("\\$\\d+", "?");
                    }
                }
            }
        }
        throw new SQLException("the query behind the page was not seen");
    }

    private static void release(Visitor organizer, int draft) throws IOException, InterruptedException {
        String page = DraftingBench.TIMETABLE + "/drafts/" + draft + "/release";
        Matcher version = VERSION.matcher(organizer.get(page).body());
        if (!version.find()) {
            throw new IOException("The draft cannot be released: " + page);
        }
        organizer.post(page, page, Map.of("version", version.group(1)));
    }

    /** The issue names 5,000 meetings; what the draft has beyond them is taken out of this throw-away database. */
    private static void trim(Connection database, long edition) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(
                    "delete from meeting where id in (select id from meeting where status = 'CONFIRMED' and edition_id = "
                            + edition + " order by id offset " + MEETINGS + ")");
            statement.execute("update timetable_release set meetings = least(meetings, " + MEETINGS
                    + ") where edition_id = " + edition);
            statement.execute("vacuum analyze");
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How many lines the first page shows: so many does the query ask for. */
    private static int pageSize(App app) throws IOException, InterruptedException {
        try (var visitor = new Visitor(app)) {
            String page = visitor.get(String.format(PAGE, 1)).body();
            return Math.max(1, page.substring(page.indexOf("<tbody")).split("<tr").length - 1);
        }
    }

    /** One keep-alive connection, as lean as can be, so that the load leaves the machine to what is measured. */
    private static final class Reader implements Load.Worker {
        private final URI address;
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private final int pages;
        private final String headers;
        private final byte[] buffer = new byte[1 << 16];
        private long length;

        Reader(App app, int pages, String headers) throws IOException {
            address = URI.create(app.address());
            socket = connect();
            in = socket.getInputStream();
            out = socket.getOutputStream();
            this.pages = pages;
            this.headers = headers;
        }

        private Socket connect() throws IOException {
            var connected = new Socket(address.getHost(), address.getPort());
            connected.setTcpNoDelay(true);
            connected.setSoTimeout(30_000);
            return connected;
        }

        @Override
        public void once(int turn) throws IOException {
            out.write(("GET " + String.format(PAGE, turn % pages + 1)
                            + " HTTP/1.1\r\nHost: localhost\r\nCookie: language=en\r\n" + headers + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            int read = 0;
            int end = -1;
            String head = "";
            while (end < 0) {
                int got = in.read(buffer, read, buffer.length - read);
                if (got < 0) {
                    throw new IOException("closed in the head");
                }
                read += got;
                head = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                end = head.indexOf("\r\n\r\n");
            }
            Matcher stated = LENGTH.matcher(head);
            if (!head.startsWith("HTTP/1.1 200") || !stated.find()) {
                throw new IOException("not a page: " + head.substring(0, Math.min(100, head.length())));
            }
            length = Long.parseLong(stated.group(1));
            long left = length - (read - end - 4);
            while (left > 0) {
                int got = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (got < 0) {
                    throw new IOException("closed in the page");
                }
                left -= got;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static final class Query implements Load.Worker {
        private final Connection database;
        private final PreparedStatement query;
        private final long edition;
        private final int size;
        private final int pages;

        Query(Connection database, String asked, long edition, int size, int pages) throws SQLException {
            this.database = database;
            this.query = database.prepareStatement(asked);
            this.edition = edition;
            this.size = size;
            this.pages = pages;
        }

        @Override
        public void once(int turn) throws SQLException {
            query.setLong(1, edition);
            query.setLong(2, edition);
            query.setLong(3, edition);
            query.setInt(4, size);
            query.setLong(5, (long) (turn % pages) * size);
            try (var rows = query.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getString(column);
                    }
                }
            }
        }

        @Override
        public void close() throws SQLException {
            database.close();
        }
    }

    /** The release is written anew again and again, so that every page has to be made anew as often. */
    private static final class Changes implements AutoCloseable {
        private static final int PAUSE_MILLIS = 1000;

        private final Connection database;
        private final Thread writer;
        private volatile boolean over;
        private volatile @Nullable Exception failure;
        private volatile int written;

        Changes(Connection database, long edition) {
            this.database = database;
            this.writer = Thread.ofPlatform().start(() -> write(edition));
        }

        private void write(long edition) {
            try (var statement = database.prepareStatement(
                    "update timetable_release set meetings = meetings where edition_id = ?")) {
                statement.setLong(1, edition);
                while (!over) {
                    written += statement.executeUpdate();
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (SQLException | InterruptedException e) {
                failure = e;
            }
        }

        @Override
        public void close() throws SQLException, InterruptedException {
            over = true;
            writer.join();
            database.close();
            if (failure != null || written < SECONDS) {
                throw new IllegalStateException("The timetable was changed " + written + " times only", failure);
            }
        }
    }
}
