package amur.benchmarks;

import static amur.benchmarks.StartBench.seconds;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** 10,000 companies as an organizer brings them in: upload with preview, import, the same file again. */
final class ImportBench implements Bench.Measurement {
    private static final int COMPANIES = 10_000;
    private static final String IMPORT = "/en/editions/" + App.EDITION + "/organizer/companies/import";

    @Override
    public void run(Path data) throws Exception {
        byte[] file = file();
        try (App app = App.start(data, true, "--amur.demo.size=small").ready();
                Visitor organizer = Visitor.organizer(app);
                Connection database = app.database()) {
            int before = companies(database);
            long start = System.nanoTime();
            HttpResponse<String> read = organizer.upload(IMPORT, IMPORT, "companies.csv", file);
            long uploaded = System.nanoTime();
            await(database, 1, "CHECKED");
            long planned = System.nanoTime();
            String one = read.uri().getPath();
            organizer.post(one, one + "/run", Map.of());
            await(database, 1, "DONE");
            long done = System.nanoTime();
            int brought = companies(database) - before;
            if (brought != COMPANIES) {
                throw new IllegalStateException("only " + brought + " companies came in");
            }
            organizer.upload(IMPORT, IMPORT, "companies.csv", file);
            await(database, 2, "CHECKED");
            long again = System.nanoTime();
            Bench.say("companies, people, goods", COMPANIES + ", " + COMPANIES + ", " + 2 * COMPANIES);
            Bench.say("file", file.length / 1024 + " KiB of CSV");
            Bench.say("upload, until the answer", seconds(Duration.ofNanos(uploaded - start)));
            Bench.say("upload, read, checked, compared", seconds(Duration.ofNanos(planned - start)));
            Bench.say("brought in, one transaction with audit trail", seconds(Duration.ofNanos(done - planned)));
            Bench.say("the same file again, compared, nothing to do", seconds(Duration.ofNanos(again - done)));
        }
    }

    private static byte[] file() {
        var text = new StringBuilder(
                "\uFEFFВид участия,Название,Название латиницей,Страна,Регион,Отрасль,Предложение: коды ГС,"
                        + "Предложение,Потребность,Фамилия,Имя,Эл. почта,Языки\r\n");
        for (int i = 1; i <= COMPANIES; i++) {
            boolean chinese = i % 2 == 0;
            text.append(i % 3 == 0 ? "закупщик," : "экспонент,")
                    .append(chinese ? "虚构测试公司" + i : "Вымышленная испытуемая компания " + i)
                    .append(",Invented Company ")
                    .append(i)
                    .append(chinese ? ",中国,黑龙江,机械制造,847989,机器" : ",Россия,Амурская обл.,Машиностроение,847989,Станки ")
                    .append(i)
                    .append(chinese ? ",零件,李,明," : ",Детали,Петров,Пётр,")
                    .append("bench")
                    .append(i)
                    .append("@invented.example,")
                    .append(chinese ? "中文\r\n" : "русский\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int companies(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select count(*) from exhibitor")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void await(Connection database, int number, String wanted) throws Exception {
        for (String state = ""; !state.equals(wanted); state = state(database, number)) {
            if (state.equals("FAILED")) {
                throw new IllegalStateException("the import failed");
            }
            Thread.sleep(20);
        }
    }

    private static String state(Connection database, int number) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(
                        "select state from file_import where kind = 'COMPANIES' and number = " + number)) {
            row.next();
            return row.getString(1);
        }
    }
}
