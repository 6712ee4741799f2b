package amur.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/**
 * Somebody at a browser: one context, one page. Notes every request to another host, every script error and every server error,
 * and fails on them when closed.
 */
final class Reader implements AutoCloseable {
    static final String PASSWORD = "amur-demo-2024";

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private volatile boolean examining;

    /** The page that axe has looked at: what the browser tells of its styles may come after it has ended. */
    private volatile String examined = "";

    Reader(Chromium chromium, String address, int width) {
        this(chromium, address, new Browser.NewContextOptions().setViewportSize(width, 900));
    }

    Reader(Chromium chromium, String address, Browser.NewContextOptions options) {
        this.address = address;
        context = chromium.context(options.setLocale("en-GB").setAcceptDownloads(true));
        context.setDefaultTimeout(30_000);
        page = context.newPage();
        String host = URI.create(address).getHost();
        page.onRequest(request -> {
            String to = URI.create(request.url().replace('|', '_')).getHost();
            if (to != null && !to.equals(host)) {
                faults.add("request to another host: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                faults.add(response.status() + " from " + response.url());
            }
        });
        page.onPageError(error -> faults.add("script error on " + page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            // A refused form answers 422 and a missing page 404; the browser calls that an error, a test may want it.
            boolean ofAxe =
                    examining || page.url().equals(examined) && message.text().contains("Applying inline style");
            if (!ofAxe
                    && message.type().equals("error")
                    && !message.text().contains("the server responded with a status of 4")) {
                faults.add("console on " + page.url() + ": " + message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Opens an address of the site, {@code /ru/editions}, and returns its status. */
    int open(String path) {
        Response response = page.navigate(address + path);
        return response == null ? 0 : response.status();
    }

    Reader signIn(String email) {
        open("/en/sign-in");
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", PASSWORD);
        page.click("main form[action$='/sign-in'] button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    /** What axe finds serious or critical on the page as it is, one line each. */
    List<String> barriers() {
        // axe writes styles into the page, which its policy refuses and the console tells: no fault of the page.
        examining = true;
        examined = page.url();
        try {
            return examine();
        } finally {
            examining = false;
        }
    }

    private List<String> examine() {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> page.url() + ": " + rule.getId() + " " + where(rule))
                        .toList();
    }

    private static String where(Rule rule) {
        return rule.getNodes().stream()
                .limit(3)
                .map(node -> node.getTarget() + " " + node.getHtml())
                .toList()
                .toString();
    }

    /** By how many pixels the page is wider than its window. */
    int sideways() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    /** Waits from outside: the page itself may not run a string as a script, and its policy stays on in tests. */
    void until(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + Duration.ofSeconds(45).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " did not come on " + page.url());
            }
            page.waitForTimeout(100);
        }
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults).as("what the browser complained of").isEmpty();
    }
}
