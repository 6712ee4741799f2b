package amur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can rot in the papers: addresses of files, rooms in the flow table, rooms of the architecture, words of the glossary. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern ROOM = Pattern.compile("`([a-z]+)`");

    private static List<Path> papers() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> below = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, below)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        var broken = new ArrayList<String>();
        for (Path paper : papers()) {
            LINK.matcher(Files.readString(paper)).results().forEach(link -> {
                if (!Files.exists(paper.resolveSibling(link.group(1)))) {
                    broken.add(paper + " → " + link.group(1));
                }
            });
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void theFlowTableNamesRoomsThatExist() throws IOException {
        List<String> rows = Files.readString(ROOT.resolve("README.md"))
                .lines()
                .dropWhile(line -> !line.equals("## What flows where"))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| from"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(5);
        for (String row : rows) {
            String[] cells = row.split("\\|");
            ROOM.matcher(cells[1] + cells[3]).results().forEach(room -> assertThat(exists(room.group(1)))
                    .as(room.group(1))
                    .isTrue());
        }
    }

    private static boolean exists(String room) {
        return Files.isDirectory(Path.of("src/main/java/amur", room))
                || Files.isDirectory(ROOT.resolve("engines").resolve(room));
    }

    @Test
    void theArchitectureListsEveryRoom() throws IOException {
        String overview = Files.readString(ROOT.resolve("docs/architecture/overview.md"));
        try (Stream<Path> rooms = Files.list(Path.of("src/main/java/amur"))) {
            assertThat(rooms.filter(Files::isDirectory)
                            .map(room -> room.getFileName().toString())
                            .filter(room -> !room.equals("sql")))
                    .allSatisfy(room -> assertThat(overview).contains("| `" + room + "` |"));
        }
    }

    @Test
    void theGlossaryHasOneRowPerTermAndAllThreeLanguages() throws IOException {
        List<String[]> rows = Files.readString(ROOT.resolve("docs/glossary.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| term"))
                .map(line -> line.substring(1).split("\\|"))
                .toList();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row).as(row[0]).hasSizeGreaterThanOrEqualTo(5);
            assertThat(row[1]).as(row[0]).isNotBlank();
            assertThat(row[2]).as(row[0]).isNotBlank();
        });
        assertThat(rows.stream().map(row -> row[0].strip())).doesNotHaveDuplicates();
    }
}
