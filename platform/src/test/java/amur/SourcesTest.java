package amur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file of the repository has what a merge leaves where two have changed the same lines: most kinds of files would go on with it. */
class SourcesTest {
    private static final Path ROOT = Path.of("..");
    /** All that is kept with the product; what is built or stored at a start stands elsewhere. */
    private static final List<String> FOLDERS =
            List.of(".ci", ".mvn", "benchmarks", "browser-tests", "docs", "engines", "platform");
    /** Built, or another's. */
    private static final Set<String> LEFT_OUT = Set.of("target", "node_modules", "data");

    private static final Pattern MARKER = Pattern.compile("^(<{7}|>{7}|\\|{7}) ", Pattern.MULTILINE);

    private static List<Path> files() throws IOException {
        var found = new ArrayList<Path>();
        try (Stream<Path> top = Files.list(ROOT)) {
            top.filter(Files::isRegularFile).forEach(found::add);
        }
        for (String folder : FOLDERS) {
            Files.walkFileTree(ROOT.resolve(folder), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return LEFT_OUT.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return found;
    }

    /** Whatever the kind of the file: a picture has no such line. */
    private static boolean isMerged(Path file) {
        try {
            return !MARKER.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }

    @Test
    void noFileIsHalfMerged() throws IOException {
        List<Path> files = files();
        assertThat(files)
                .extracting(file -> ROOT.relativize(file).toString())
                .contains(
                        "pom.xml",
                        "platform/src/main/resources/application.properties",
                        "platform/src/main/java/amur/web/layout.jte",
                        "platform/src/test/java/amur/SourcesTest.java");
        assertThat(files).allMatch(SourcesTest::isMerged);
    }

    @Test
    void aMarkerIsSeenWhereverItsLineStands(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("application.properties");
        for (String mark : List.of("<", ">", "|")) {
            String marker = mark.repeat(7) + " main\n";
            assertThat(isMerged(Files.writeString(file, marker + "a=1\n"))).isFalse();
            assertThat(isMerged(Files.writeString(file, "a=1\n" + marker))).isFalse();
            assertThat(isMerged(Files.writeString(file, "a=1 " + marker))).isTrue();
        }
    }
}
