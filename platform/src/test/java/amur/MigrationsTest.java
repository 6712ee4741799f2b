package amur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The order of the rooms' tables names every room that has some. */
class MigrationsTest {
    @Test
    void everyFolderOfTablesIsInTheOrder() throws IOException {
        Path root = Path.of("src/main/java/amur");
        try (var files = Files.walk(root)) {
            Set<String> rooms = files.filter(
                            file -> file.getFileName().toString().matches("V\\d+__.*\\.sql"))
                    .map(file -> root.relativize(file.getParent().getParent()).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(new TreeSet<>(ModuleMigrations.ORDER)).containsAll(rooms);
        }
    }
}
