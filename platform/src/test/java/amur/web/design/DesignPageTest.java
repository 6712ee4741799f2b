package amur.web.design;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browsers;
import amur.PlatformTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class DesignPageTest {
    private static final Path TEMPLATES = Path.of("src/main/java/amur");
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern CALL = Pattern.compile("@template\\.web\\.components\\.(\\w+)\\(");
    private static final Pattern ICON = Pattern.compile("icon = \"([a-z-]+)\"|icon\\(name = \"([a-z-]+)\"");

    @Autowired
    Browsers browsers;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "zh"})
    void theGalleryHoldsTheStrictPolicyAndEveryWord(String language) throws Exception {
        Document page = shown(language);
        assertThat(page.select("main > section.section")).hasSize(10);
        assertThat(page.text()).doesNotContain("⟨");
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
        assertThat(page.select("img[src^=http], script[src^=http], link[rel=stylesheet][href^=http]"))
                .isEmpty();
    }

    @Test
    void everyIdIsThereOnceAndEveryReferenceLeadsToOne() throws Exception {
        Document page = shown("en");
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        for (String attribute : List.of("for", "aria-describedby", "aria-labelledby", "commandfor", "popovertarget")) {
            assertThat(page.select("[" + attribute + "]").eachAttr(attribute).stream()
                            .flatMap(value -> Stream.of(value.split(" "))))
                    .as(attribute)
                    .isSubsetOf(ids);
        }
    }

    @Test
    void everyControlHasALabel() throws Exception {
        Document page = shown("zh");
        assertThat(page.select("input:not([type=hidden]), select, textarea").stream()
                        .filter(control -> control.attr("aria-label").isEmpty())
                        .filter(control -> control.closest("label") == null)
                        .filter(control ->
                                page.select("label[for=" + control.id() + "]").isEmpty()))
                .isEmpty();
    }

    @Test
    void everyComponentIsInTheGalleryOrInTheLayoutAroundIt() throws IOException {
        var shown = new TreeSet<String>();
        for (Path template : templates()) {
            String text = Files.readString(template);
            if (template.startsWith(TEMPLATES.resolve("web"))) {
                CALL.matcher(text).results().forEach(call -> shown.add(call.group(1)));
            }
        }
        assertThat(shown).containsExactlyElementsOf(components());
    }

    @Test
    void everyIconATemplateNamesIsInTheSprite() throws IOException {
        List<String> sprite = DesignPage.ofTheSprite().icons();
        assertThat(sprite).doesNotHaveDuplicates().hasSizeGreaterThan(50);
        for (Path template : templates()) {
            assertThat(ICON.matcher(Files.readString(template))
                            .results()
                            .map(hit -> hit.group(1) != null ? hit.group(1) : hit.group(2)))
                    .as(template.toString())
                    .isSubsetOf(sprite);
        }
    }

    @Test
    void noTemplateCarriesAnInlineStyleOrScript() throws IOException {
        // A data block (JSON-LD) is no code: browsers never run it, and the content security policy does not concern
        // it.
        Pattern inline = Pattern.compile(
                "\\sstyle=|<style|<script(?![^>]*\\ssrc=)(?! type=\"application/ld\\+json\">)|\\son[a-z]+=\"",
                Pattern.CASE_INSENSITIVE);
        for (Path template : templates()) {
            assertThat(inline.matcher(Files.readString(template)).results().map(hit -> hit.group()))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    @Test
    void everyFileTheSheetsNameIsThereWithItsLicence() throws IOException {
        Pattern url = Pattern.compile("url\\(\"([^\"]+)\"\\)");
        try (Stream<Path> sheets = Files.list(STATIC.resolve("css"))) {
            for (Path sheet : sheets.toList()) {
                assertThat(url.matcher(Files.readString(sheet)).results().map(hit -> hit.group(1)))
                        .as(sheet.toString())
                        .allSatisfy(address -> assertThat(
                                        STATIC.resolve("css").resolve(address).normalize())
                                .exists());
            }
        }
        assertThat(List.of("fonts/inter/LICENSE", "fonts/noto-sans-sc/LICENSE", "js/htmx.LICENSE"))
                .allSatisfy(licence -> assertThat(STATIC.resolve(licence)).isNotEmptyFile());
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }

    private static TreeSet<String> components() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES.resolve("web/components"))) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString().replace(".jte", ""))
                    .toList());
        }
    }

    private Document shown(String language) throws Exception {
        return browsers.signedOut().page("/" + language + "/design");
    }
}
