package amur.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchTermsCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String queries = "";
    private String candidates = "";

    @BeforeEach
    void files() throws IOException {
        queries = Files.writeString(folder.resolve("q.txt"), "\ufeffкислота азотная\r\n\r\nсоевое масло\n")
                .toString();
        candidates = Files.writeString(folder.resolve("c.txt"), "豆油\n\n硝酸\n").toString();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return new MatchTermsCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsLineNumbersBestFirstAndKeepsTheNumbersOfEmptyLines() {
        assertThat(run("--from", "ru", "--to=zh", queries, candidates)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().map(line -> line.split(" ")[0]))
                .containsExactly("3", "", "1");
        assertThat(said()).isEmpty();
    }

    @Test
    void refusesACommandItCannotUnderstand() {
        assertThat(run("--from", "ru", queries, candidates)).isEqualTo(2);
        assertThat(said()).startsWith("--to is missing").contains("usage:");
        assertThat(run("--from", "ru", "--to", "de", queries, candidates)).isEqualTo(2);
        assertThat(said()).startsWith("--to \"de\" is none of en, ru, zh");
        assertThat(run("--from", "ru", "--to", "ru", queries, candidates)).isEqualTo(2);
        assertThat(run("--from", "ru", "--to", "zh", queries)).isEqualTo(2);
        assertThat(run("--from", "ru", "--to", "zh", queries, candidates, "third"))
                .isEqualTo(2);
        assertThat(run("--from", "ru", "--to", "zh", "--fast", "yes", queries, candidates))
                .isEqualTo(2);
        assertThat(run("--from")).isEqualTo(2);
    }

    @Test
    void refusesAFileItCannotRead() throws IOException {
        assertThat(run("--from", "ru", "--to", "zh", folder + "/none", candidates))
                .isEqualTo(2);
        assertThat(said()).contains("none: no such file");
        assertThat(run("--from", "ru", "--to", "zh", folder.toString(), candidates))
                .isEqualTo(2);
        assertThat(said()).contains("not a file");
        Path empty = Files.writeString(folder.resolve("empty"), "\n\n");
        assertThat(run("--from", "ru", "--to", "zh", queries, empty.toString())).isEqualTo(2);
        assertThat(said()).contains("empty: no term in it");
        Path other = Files.write(folder.resolve("koi8"), "кислота".getBytes("KOI8-R"));
        assertThat(run("--from", "ru", "--to", "zh", other.toString(), candidates))
                .isEqualTo(2);
        assertThat(said()).contains("koi8: not UTF-8 text");
        assertThat(run("--from", "ru", "--to", "zh", "--dictionaries", folder + "/none", queries, candidates))
                .isEqualTo(2);
        assertThat(said()).contains("no such folder");
        assertThat(run("--from", "ru", "--to", "zh", "--dictionaries", folder.toString(), queries, candidates))
                .isEqualTo(2);
        assertThat(said()).contains("no dictionary in it");
        assertThat(out.size()).isZero();
    }
}
