package amur.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks through every page that each role finds in its side bar, and from each list into one of its rows: in every language, wide and
 * narrow, light and dark. Nothing serious by axe, nothing wider than its window, no word missing, no request to another host.
 */
class EveryPageIT {
    /** A message key that nobody worded looks like this. */
    private static final Pattern RAW_KEY = Pattern.compile(
            "\\b(web|accounts|editions|regions|notices|exhibitors|matchmaking|meetings)(\\.[a-z][a-z_0-9]*){2,}\\b");

    private static final int MOST_PAGES = 30;

    @ParameterizedTest
    @ValueSource(strings = {"", "organizer@amur.example", "exhibitor@amur.example", "interpreters@amur.example"})
    void isForEverybody(String email) {
        List<String> paths = paths(email);
        assertThat(paths).as("pages of " + email).hasSizeGreaterThan(3);
        var faults = new ArrayList<String>();
        walk(email, "zh", 1280, ColorScheme.LIGHT, paths, faults);
        walk(email, "ru", 390, ColorScheme.LIGHT, paths, faults);
        walk(email, "en", 1280, ColorScheme.DARK, paths, faults);
        assertThat(faults).as("what is wrong on the pages of " + email).isEmpty();
    }

    private static void walk(
            String email, String language, int width, ColorScheme scheme, List<String> paths, List<String> faults) {
        try (Reader reader =
                Stage.reader(new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            if (!email.isEmpty()) {
                reader.signIn(email);
            }
            for (String path : paths) {
                int status = reader.open("/" + language + path);
                String where = language + " " + width + " " + path;
                if (status != 200) {
                    faults.add(where + ": answers " + status);
                    continue;
                }
                faults.addAll(reader.barriers().stream()
                        .map(barrier -> where + ": " + barrier)
                        .toList());
                if (reader.sideways() > 0) {
                    faults.add(where + ": " + reader.sideways() + " px too wide");
                }
                RAW_KEY.matcher(reader.page().innerText("body"))
                        .results()
                        .forEach(key -> faults.add(where + ": no words for " + key.group()));
                if (!language.equals("en")
                        && reader.page().locator("html[lang^=" + language + "]").count() != 1) {
                    faults.add(where + ": not in " + language);
                }
            }
        }
    }

    /** What the side bar and the top bar offer, and from each of those pages the first link of each table and list. */
    private static List<String> paths(String email) {
        Set<String> found = new LinkedHashSet<>(List.of("/view-settings", "/find?q=a"));
        try (Reader reader = Stage.reader(1280)) {
            if (email.isEmpty()) {
                found.addAll(List.of("/sign-in", "/register", "/editions", "/regions"));
            } else {
                reader.signIn(email);
            }
            reader.open("/en" + Stage.EDITION);
            found.addAll(links(reader, ".side-bar a"));
            for (String path : List.copyOf(found)) {
                if (found.size() > MOST_PAGES || reader.open("/en" + path) != 200) {
                    continue;
                }
                links(reader, "main tbody tr:first-child a, main .tab-list a, main .page-header a, main .empty a")
                        .stream()
                        .filter(link -> !link.matches(".*\\.(csv|xlsx|pdf|ics)(\\?.*)?"))
                        .limit(2)
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static List<String> links(Reader reader, String selector) {
        @SuppressWarnings("unchecked")
        var hrefs = (List<String>) reader.page()
                .evalOnSelectorAll(
                        selector,
                        "links => links.filter(a => !a.hasAttribute('download')).map(a => a.getAttribute('href'))");
        return hrefs.stream()
                .filter(href -> href != null && href.startsWith("/en/"))
                .map(href -> href.substring(3).replaceFirst("#.*", ""))
                .distinct()
                .toList();
    }
}
