package amur.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The main job: sign in, draft and watch, change by hand, release, and everybody has it in the calendar. */
class OrganizerJourneyIT {
    private static final String TIMETABLE = Stage.EDITION + "/organizer/timetable";

    @Test
    void fromADraftToACalendar() throws Exception {
        int draft;
        try (Reader organizer = Stage.reader(1280).signIn("organizer@amur.example")) {
            Page page = organizer.page();
            assertThat(page.url()).endsWith(Stage.EDITION + "/organizer");

            organizer.open("/ru" + TIMETABLE);
            page.selectOption("#draft-form select[name=budget]", "300");
            page.click("#draft-form button.primary");
            draft = draftNumber(page);
            // A case as small as this may be proved best before anybody can stop it.
            organizer.until(
                    () -> page.locator("#figures").count() == 1
                            || page.locator("#live[data-live=on]").count() == 1
                                    && !page.innerText("[data-field=value]")
                                            .strip()
                                            .equals("0"),
                    "a value while it is drafted");
            if (page.locator("#live form[action$='/stop'] button").count() == 1) {
                page.click("#live form[action$='/stop'] button");
            }
            page.waitForSelector("#figures", new Page.WaitForSelectorOptions().setTimeout(60_000));
            assertThat(page.innerText("main")).contains("Насколько оно хорошо и откуда это известно");

            changeByHand(organizer, page, draft);

            organizer.open("/en" + TIMETABLE + "/drafts/" + draft + "/left-out");
            assertThat(organizer.barriers()).isEmpty();
            organizer.open("/zh" + TIMETABLE);
            int releases = page.locator("#release-list tbody tr").count();
            organizer.open("/zh" + TIMETABLE + "/drafts/" + draft + "/release");
            page.click("button[commandfor=release-dialog]");
            page.click("#release-dialog button[type=submit]");
            page.waitForSelector("#releases");
            assertThat(page.innerText("#release-list tbody tr:first-child th"))
                    .contains(Integer.toString(releases + 1));
        }
        calendar();
    }

    private static int draftNumber(Page page) {
        page.waitForURL("**/drafts/*");
        Matcher number = Pattern.compile("/drafts/(\\d+)").matcher(page.url());
        assertThat(number.find()).isTrue();
        return Integer.parseInt(number.group(1));
    }

    /**
     * Opens the first meeting of the board, takes it out, puts it back where it simply fits (its old place, now free), pins it, and
     * finds it pinned after a reload. Each step is an answer of the server put into the page.
     */
    private static void changeByHand(Reader organizer, Page page, int draft) {
        organizer.open("/en" + TIMETABLE + "/drafts/" + draft + "/board");
        page.click("#board a.meeting >> nth=0");
        page.waitForSelector("#open-meeting");
        assertThat(organizer.barriers()).isEmpty();
        page.click("#open-meeting button[value=remove]");
        page.waitForSelector("#open-meeting .badge.attention");
        page.click("#alternatives form button >> nth=0");
        page.waitForSelector("#open-meeting button[value=pin]");
        page.click("#open-meeting button[value=pin]");
        page.waitForSelector("#open-meeting button[value=unpin]");
        page.reload();
        assertThat(page.locator("#open-meeting button[value=unpin]").count()).isEqualTo(1);
        assertThat(page.locator("#board a.meeting.pinned").count()).isEqualTo(1);
    }

    /** The company's own page has its meetings, a calendar file and a paper. */
    private static void calendar() throws Exception {
        try (Reader company = Stage.reader(390).signIn("exhibitor@amur.example")) {
            Page page = company.page();
            company.open("/ru" + Stage.EDITION + "/company/meetings");
            assertThat(company.sideways()).isZero();
            String feed = page.locator("main a[href*='.ics']").first().getAttribute("href");
            Download calendar = page.waitForDownload(() -> page.locator("main a[href*='.ics']:not([href^=webcal])")
                    .first()
                    .click());
            String text = Files.readString(calendar.path(), StandardCharsets.UTF_8);
            assertThat(feed).contains("/calendars/");
            assertThat(text)
                    .startsWith("BEGIN:VCALENDAR\r\n")
                    .contains("BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "BEGIN:VEVENT", "SEQUENCE:")
                    .endsWith("END:VCALENDAR\r\n");
            assertThat(text.lines()).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                    .isLessThanOrEqualTo(75));
            Download paper = page.waitForDownload(
                    () -> page.locator("main a[href*='.pdf']").first().click());
            assertThat(Files.readAllBytes(paper.path())).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void anInstanceFileBecomesAnEditionOrIsRefusedWithLineAndCause() {
        try (Reader organizer = Stage.reader(1280).signIn("organizer@amur.example")) {
            Page page = organizer.page();
            organizer.open("/zh/organizer/instances");
            upload(
                    page,
                    "broken.txt",
                    "amur-timetable 1\ndays 4\ntables 2\nparticipant 0 A free=*\nparticipant 1 B free=*\nrequest 0 0 9\n");
            page.waitForSelector("main .notice.error");
            assertThat(page.innerText("main .notice.error")).contains("第 6 行");
            upload(page, "two.txt", """
                    amur-timetable 1
                    days 4 4
                    tables 2
                    participant 0 A free=*
                    participant 1 A free=*
                    participant 2 B free=*
                    participant 3 B free=0-5
                    request 0 0 2 weight=3
                    request 1 0 3
                    request 2 1 3 weight=5
                    """);
            page.waitForURL("**/organizer/timetable/drafts/1");
            page.waitForSelector("#figures", new Page.WaitForSelectorOptions().setTimeout(90_000));
            assertThat(page.innerText("#figures")).contains("9");
        }
    }

    private static void upload(Page page, String name, String content) {
        page.setInputFiles(
                "input[type=file]", new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        page.click("#instance-form button.primary");
    }
}
