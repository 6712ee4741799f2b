package amur.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** Companies come in: one applies and is reviewed, many come from a file of which one cell is bad. */
class ApplicationJourneyIT {
    private static final String NAME = "Вымышленный завод «Браузер»";

    @Test
    void anApplicationIsCheckedReviewedAndListed() {
        String review;
        try (Reader applicant = Stage.reader(390)) {
            Page page = applicant.page();
            applicant.open("/ru" + Stage.EDITION + "/apply");
            page.check("#kind-EXHIBITOR");
            page.check("#country-RU");
            page.fill("#registration", "7707083894");
            page.fill("#name", NAME);
            page.fill("#family_name", "Примерова");
            page.fill("#given_name", "Нина");
            page.fill("#email", "nina@browser.example");
            page.fill("#password", "мост через реку");
            page.click("#apply-form button.primary");
            // The last digit is wrong: said beside the field, and the rest is still there.
            page.waitForSelector("#registration-error");
            assertThat(page.inputValue("#name")).isEqualTo(NAME);
            assertThat(applicant.barriers()).isEmpty();
            page.fill("#registration", "7707083893");
            page.fill("#password", "мост через реку");
            page.click("#apply-form button.primary");
            page.waitForURL(url -> !url.endsWith("/apply"));
            assertThat(applicant.open("/ru" + Stage.EDITION + "/company")).isEqualTo(200);
        }
        try (Reader organizer = Stage.reader(1280).signIn("organizer@amur.example")) {
            Page page = organizer.page();
            organizer.open("/zh" + Stage.EDITION + "/organizer/companies");
            review = page.locator("main tbody a", new Page.LocatorOptions().setHasText(NAME))
                    .first()
                    .getAttribute("href");
            organizer.open(review);
            page.click("form[action$='/approve'] button");
            page.waitForSelector(".notice.ok");
        }
        try (Reader anybody = Stage.reader(1280)) {
            assertThat(anybody.open(review.replace("/organizer/companies/", "/exhibitors/")))
                    .isEqualTo(200);
            assertThat(anybody.page().innerText("main")).contains(NAME).doesNotContain("nina@browser.example");
        }
    }

    @Test
    void aFileWithABadCellNamesItAndKeepsTheRest() {
        String file = "Тип;Название;Страна;ИНН\r\n"
                + "экспонент;Вымышленная компания из файла;Россия;\r\n"
                + "экспонент;Вымышленная компания с ошибкой;Россия;7707083894\r\n";
        try (Reader organizer = Stage.reader(1280).signIn("organizer@amur.example")) {
            Page page = organizer.page();
            organizer.open("/ru" + Stage.EDITION + "/organizer/companies/import");
            page.setInputFiles(
                    "input[type=file]",
                    new FilePayload("companies.csv", "text/csv", file.getBytes(Charset.forName("windows-1251"))));
            page.click("form[enctype] button.primary");
            page.waitForURL("**/import/*");
            assertThat(page.innerText("main")).contains("7707083894");
            assertThat(organizer.barriers()).isEmpty();
        }
    }
}
