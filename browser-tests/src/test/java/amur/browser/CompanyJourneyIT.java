package amur.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A company finds a partner and asks; another has asked it, and once it accepts, each sees how to reach the other. */
class CompanyJourneyIT {
    private static final String COMPANY = Stage.EDITION + "/company";

    @Test
    void aRecommendedPartnerIsAskedWithOneTap() {
        try (Reader exhibitor = Stage.reader(1280).signIn("exhibitor@amur.example")) {
            Page page = exhibitor.page();
            assertThat(page.url()).endsWith(COMPANY);
            exhibitor.open("/ru" + COMPANY + "/partners");
            Locator ask = page.locator(".recommendation button[id^=ask-]").first();
            String number = ask.getAttribute("id").substring("ask-".length());
            ask.click();
            exhibitor.until(() -> page.locator("#ask-" + number).count() == 0, "the answer in place");
            exhibitor.open("/zh" + COMPANY + "/partners/" + number);
            assertThat(page.locator("main a[href*='/company/requests/']").count())
                    .isPositive();
        }
    }

    @Test
    void contactsAppearOnceARequestIsAccepted() {
        try (Reader exhibitor = Stage.reader(390).signIn("exhibitor@amur.example")) {
            Page page = exhibitor.page();
            exhibitor.open("/ru" + COMPANY + "/requests");
            String id = page.locator("#requests button[id^=accept-]").first().getAttribute("id");
            String request = id.replaceAll("\\D", "");
            exhibitor.open("/ru" + COMPANY + "/requests/" + request);
            assertThat(page.content().replace("exhibitor@amur.example", "")).doesNotContain(".example");
            page.click("#" + id);
            exhibitor.until(() -> page.locator("button[id^=accept-]").count() == 0, "the request accepted");
            exhibitor.open("/ru" + COMPANY + "/requests/" + request);
            assertThat(page.innerText("main")).contains("@");
        }
    }
}
