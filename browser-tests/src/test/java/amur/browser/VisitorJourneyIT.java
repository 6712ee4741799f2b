package amur.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Somebody on a phone, without an account, perhaps without a script, perhaps with other eyes. */
class VisitorJourneyIT {
    @Test
    void viewSettingsAreKeptOverPagesAndVisits() {
        try (Reader reader = Stage.reader(390)) {
            reader.open("/ru/view-settings?back=/editions");
            Page page = reader.page();
            page.check("input[name=size][value='150']");
            page.check("input[name=contrast][value=blue]");
            page.check("input[name=images][value=off]");
            page.click("main form button[type=submit]:not([form])");
            page.waitForURL("**/ru/editions");
            assertThat(page.getAttribute("html", "data-size")).isEqualTo("150");
            reader.open("/zh" + Stage.EDITION);
            assertThat(page.getAttribute("html", "data-contrast")).isEqualTo("blue");
            assertThat(page.getAttribute("html", "data-images")).isEqualTo("off");
            assertThat(reader.sideways()).isZero();
        }
    }

    @Test
    void aFormKeepsWhatWasTypedWhenTheLanguageChanges() {
        for (boolean script : new boolean[] {true, false}) {
            try (Reader reader = Stage.reader(
                    new NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(script))) {
                reader.open("/en/register");
                Page page = reader.page();
                page.fill("#familyName", "Примерова");
                page.fill("#email", "typed@example.org");
                if (page.isVisible("button[popovertarget=languages]")) {
                    page.click("button[popovertarget=languages]");
                }
                page.click("#languages [lang=zh-Hans]");
                page.waitForURL("**/zh/register");
                assertThat(page.inputValue("#familyName")).isEqualTo("Примерова");
                assertThat(page.inputValue("#email")).isEqualTo("typed@example.org");
                assertThat(page.locator("label[for=familyName]").innerText()).isEqualTo("姓");
            }
        }
    }

    @Test
    void pagesReadWithoutAScriptAndAtFourTimesTheSize() {
        // 1280 px at 400 % is a window of 320 px (WCAG 1.4.10).
        try (Reader reader =
                Stage.reader(new NewContextOptions().setViewportSize(320, 600).setJavaScriptEnabled(false))) {
            for (String path : new String[] {
                "/editions", Stage.EDITION, Stage.EDITION + "/exhibitors", Stage.EDITION + "/timetable", "/regions"
            }) {
                for (String language : new String[] {"en", "ru", "zh"}) {
                    assertThat(reader.open("/" + language + path)).as(path).isEqualTo(200);
                    assertThat(reader.page().locator("main h1").innerText()).isNotBlank();
                }
            }
        }
        try (Reader reader = Stage.reader(320)) {
            for (String path :
                    new String[] {"/ru/editions", "/ru" + Stage.EDITION, "/ru" + Stage.EDITION + "/exhibitors"}) {
                reader.open(path);
                assertThat(reader.sideways()).as(path).isZero();
            }
        }
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        try (Reader reader = Stage.reader(1280)) {
            reader.open("/en" + Stage.EDITION);
            Page page = reader.page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
            page.keyboard().press("Control+k");
            assertThat(page.locator("#palette").isVisible()).isTrue();
            page.keyboard().press("Escape");
            assertThat(page.locator("#palette").isVisible()).isFalse();
        }
    }
}
