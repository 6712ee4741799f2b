package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README compiles as it stands and prints what the README says. */
class ReadmeTest {
    @Test
    void theExampleRunsAndPrintsWhatIsSaid(@TempDir Path folder) throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String code = block(readme, "java");
        assertThat(code.lines().filter(line -> !line.isBlank()).count()).isLessThanOrEqualTo(25);
        Path source = Files.writeString(folder.resolve("Example.java"), code);
        URL engine = Timetabler.class.getProtectionDomain().getCodeSource().getLocation();
        var errors = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        errors,
                        errors,
                        "-cp",
                        Path.of(engine.toURI()).toString(),
                        "-proc:none",
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(status).as(errors.toString(StandardCharsets.UTF_8)).isZero();
        var printed = new ByteArrayOutputStream();
        PrintStream usual = System.out;
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, Timetabler.class.getClassLoader());
                var out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(usual);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines(block(readme, "text"));
    }

    private static String block(String readme, String language) {
        Matcher matcher =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
