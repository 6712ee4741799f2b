package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who types the command. */
class SolveCommandTest {
    private static final String INSTANCE = """
            amur-timetable 1
            days 3
            tables 1
            table 0 at=2,3
            participant 0 A free=*
            participant 1 B free=*
            participant 2 B free=*
            request 0 0 1 weight=3
            request 1 0 2 weight=2
            """;

    @TempDir
    Path folder;

    private String said = "";
    private String complained = "";

    @Test
    void anInstanceIsAnsweredWithTwoFilesAndOneLastLine() throws IOException {
        Path file = write("fair.txt", INSTANCE);
        assertThat(run(file.toString(), "--budget", "500ms", "--breaks=100ms", "--walking", "50ms", "--out=" + folder))
                .isEqualTo(SolveCommand.ANSWERED);
        List<String> lines = said.lines().toList();
        assertThat(lines.getLast()).matches("value 5 bound 5 gap 0\\.000% seconds [0-9.]+");
        assertThat(lines).contains("breaks 0 walking 0");
        assertThat(complained).contains("finished").contains("placed 2 of 2");
        Problem problem = InstanceFormat.read(file);
        Solution solution = SolutionFormat.read(problem, folder.resolve("solution.txt"));
        assertThat(solution.value()).isEqualTo(5);
        assertThat(CertificateFormat.read(problem, folder.resolve("certificate.txt"))
                        .boundValue())
                .isEqualTo(5);
    }

    @Test
    void aCaseOfTheLiteratureEndsWithAProof() throws IOException {
        String oneDay = "nBusiness = 2; nMeetings = 1; nTables = 1; nTotalSlots = %d; nMorningSlots = 1;%n"
                + "requested = [|1, 2, 3|]; forbidden = [{%s},{0}]; fixed = [0]; precedences = [{}];%n";
        Path file = write("event.dzn", oneDay.formatted(2, "1"));
        assertThat(run(file.toString(), "--out", folder.toString())).isEqualTo(SolveCommand.ANSWERED);
        assertThat(said).isEqualToIgnoringNewLines("optimum 0");
        assertThat(folder.resolve("solution.txt")).content().contains("place 0 1");
        Path none = write("none.dzn", oneDay.formatted(2, "1,2"));
        assertThat(run(none.toString(), "--out", folder.toString())).isEqualTo(SolveCommand.ANSWERED);
        assertThat(said).isEqualToIgnoringNewLines("no timetable exists");
    }

    @Test
    void whatCannotBeReadIsNamedWithItsLine() throws IOException {
        Path file = write("bad.txt", INSTANCE.replace("weight=2", "weight=two"));
        assertThat(run(file.toString())).isEqualTo(SolveCommand.UNREADABLE);
        assertThat(said).isEmpty();
        assertThat(complained).contains("bad.txt").contains("9").contains("two");
        assertThat(run(folder.resolve("missing.txt").toString())).isEqualTo(SolveCommand.UNREADABLE);
        assertThat(complained).contains("missing.txt: no such file");
    }

    @Test
    void whatCannotBeMeantIsRefusedWithTheUsage() throws IOException {
        String file = write("fair.txt", INSTANCE).toString();
        refused("FILE is missing");
        refused("\"second.txt\" is too much", file, "second.txt");
        refused("--speed is not known", file, "--speed", "9");
        refused("--budget needs a value", file, "--budget");
        refused("--budget \"0\" is not a time", file, "--budget", "0");
        refused("--breaks \"soon\" is not a time", file, "--breaks", "soon");
        refused("together more than it", file, "--budget", "3s", "--breaks", "2s", "--walking", "2s");
        refused("--threads \"0\" is not a number from 1 to 256", file, "--threads", "0");
    }

    private void refused(String why, String... arguments) {
        assertThat(run(arguments)).as(why).isEqualTo(SolveCommand.UNREADABLE);
        assertThat(complained).contains(why).contains("usage: solve FILE");
        assertThat(said).isEmpty();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = new SolveCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
        said = out.toString(StandardCharsets.UTF_8);
        complained = err.toString(StandardCharsets.UTF_8);
        return status;
    }
}
