package amur.web.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of components in the document names every template with every parameter, and no other. */
class DesignDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/architecture/design-system.md");
    private static final Path COMPONENTS = Path.of("src/main/java/amur/web/components");
    private static final Pattern PARAMETER = Pattern.compile("^@param .+? (\\w+)(?: =.*)?$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`(\\w+)[^`]*`");

    @Test
    void theTableOfComponentsFitsTheTemplates() throws IOException {
        assertThat(documented()).isEqualTo(templates());
    }

    private static TreeMap<String, TreeSet<String>> templates() throws IOException {
        var templates = new TreeMap<String, TreeSet<String>>();
        try (Stream<Path> files = Files.list(COMPONENTS)) {
            for (Path file : files.toList()) {
                var parameters = new TreeSet<String>();
                PARAMETER.matcher(Files.readString(file)).results().forEach(hit -> parameters.add(hit.group(1)));
                templates.put(file.getFileName().toString().replace(".jte", ""), parameters);
            }
        }
        return templates;
    }

    private static TreeMap<String, TreeSet<String>> documented() throws IOException {
        String text = Files.readString(DOCUMENT);
        String table = text.substring(text.indexOf("## Components"), text.indexOf("Plain classes"));
        var documented = new TreeMap<String, TreeSet<String>>();
        for (String line : table.lines().filter(row -> row.startsWith("| `")).toList()) {
            String[] cells = line.split(" \\| ", -1);
            var parameters = new TreeSet<String>();
            for (String cell : new String[] {cells[2], cells[3]}) {
                CODE.matcher(cell).results().forEach(hit -> parameters.add(hit.group(1)));
            }
            documented.put(cells[0].replace("| `", "").replace("`", ""), parameters);
        }
        return documented;
    }
}
