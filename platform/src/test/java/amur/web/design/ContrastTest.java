package amur.web.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every colour of text holds 4.5:1 on every ground it may stand on, every border one acts on 3:1, in every theme (WCAG 2.2 AA). */
class ContrastTest {
    private static final Path CSS = Path.of("src/main/resources/static/css");
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z0-9-]+):\\s*light-dark\\(\\s*(#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\s*\\)");
    private static final List<String> GROUNDS = List.of("paper", "ground", "sunk", "accent-tint");

    @Test
    void theFormulaIsThatOfTheGuidelines() {
        assertThat(contrast("#000000", "#ffffff")).isCloseTo(21.0, within(0.001));
        assertThat(contrast("#777777", "#ffffff")).isCloseTo(4.478, within(0.001));
    }

    static Stream<String> schemes() {
        return Stream.of(
                        Stream.of("base", "high", "sepia", "blue"),
                        Stream.iterate(1, accent -> accent + 1).limit(8).map(accent -> "accent-" + accent))
                .flatMap(names -> names);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void textAndBordersStandOutInLightAndDark(String scheme) throws IOException {
        Map<String, List<String>> colours = colours(scheme);
        for (int theme = 0; theme < 2; theme++) {
            for (String ground : GROUNDS) {
                for (String text : List.of("ink", "ink-2", "accent", "accent-strong")) {
                    assertContrast(colours, theme, text, ground, 4.5);
                }
                for (String border : List.of("line", "focus")) {
                    assertContrast(colours, theme, border, ground, 3);
                }
            }
            for (String signal : List.of("ok", "attention", "error", "info")) {
                for (String ground : List.of("paper", "ground", signal + "-tint")) {
                    assertContrast(colours, theme, signal, ground, 4.5);
                }
                for (String text : List.of("ink", "ink-2", "accent")) {
                    assertContrast(colours, theme, text, signal + "-tint", 4.5);
                }
            }
            assertContrast(colours, theme, "on-accent", "accent", 4.5);
            assertContrast(colours, theme, "on-accent", "accent-strong", 4.5);
        }
    }

    private static void assertContrast(
            Map<String, List<String>> colours, int theme, String front, String back, double least) {
        assertThat(contrast(colour(colours, front, theme), colour(colours, back, theme)))
                .as("%s on %s, %s", front, back, theme == 0 ? "light" : "dark")
                .isGreaterThanOrEqualTo(least);
    }

    private static String colour(Map<String, List<String>> colours, String token, int theme) {
        return Objects.requireNonNull(colours.get(token), token).get(theme);
    }

    private static Map<String, List<String>> colours(String scheme) throws IOException {
        String tokens = Files.readString(CSS.resolve("tokens.css"));
        var colours = new HashMap<>(block(tokens, ":root {"));
        if (scheme.startsWith("accent-")) {
            colours.putAll(block(tokens, "." + scheme + " {"));
        } else if (!scheme.equals("base")) {
            String settings = Files.readString(CSS.resolve("settings.css"));
            colours.putAll(block(settings, ":root[data-contrast=\"" + scheme + "\"] body {"));
        }
        return colours;
    }

    private static Map<String, List<String>> block(String sheet, String selector) {
        int start = sheet.indexOf(selector);
        assertThat(start).as(selector).isNotNegative();
        var found = new HashMap<String, List<String>>();
        TOKEN.matcher(sheet.substring(start, sheet.indexOf('}', start)))
                .results()
                .forEach(hit -> found.put(hit.group(1), List.of(hit.group(2), hit.group(3))));
        assertThat(found).as(selector).isNotEmpty();
        return found;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
