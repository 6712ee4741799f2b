package amur.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Two companies find each other: one wishes, the other answers; and one that is new applies and is listed. */
class CompanyJourneyIT {
    @Test
    void aWishBecomesAMeetingRequest() {
        try (Reader exhibitor = Stage.reader(1280).signIn("exhibitor@amur.example")) {
            Page page = exhibitor.page();
            assertThat(page.url()).endsWith(Stage.EDITION + "/company");
            exhibitor.open("/ru" + Stage.EDITION + "/company/partners");
            assertThat(page.locator("main h1").innerText()).isNotBlank();
            assertThat(exhibitor.barriers()).isEmpty();
        }
    }
}
