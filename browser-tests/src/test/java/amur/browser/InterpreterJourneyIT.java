package amur.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The interpreter coordinator: says when an interpreter is away, sees after the release who is where, gives out paper and calendar, and
 * learns what a later absence costs before it is saved. Leaves a release and, of the absence, a proposal behind.
 */
class InterpreterJourneyIT {
    private static final String POOLS = Stage.EDITION + "/interpreters";
    private static final String FIRST = POOLS + "/ru-zh/1";
    private static final String TIMETABLE = Stage.EDITION + "/organizer/timetable";
    private static final String COORDINATOR = "interpreters@amur.example";

    @Test
    void fromAnAbsenceToAnAgendaInTheHand() throws Exception {
        try (Reader coordinator = Stage.reader(1280).signIn(COORDINATOR)) {
            assertThat(coordinator.page().url()).endsWith(POOLS);
            awayOnTheFirstMorning(coordinator);
        }
        release();
        try (Reader coordinator = Stage.reader(390).signIn(COORDINATOR)) {
            whoIsWhere(coordinator);
            paperAndCalendar(coordinator);
            anAbsenceAfterTheRelease(coordinator);
        }
    }

    /** In Chinese on a wide screen: the two first slots of the first day. */
    private static void awayOnTheFirstMorning(Reader coordinator) {
        Page page = coordinator.page();
        coordinator.open("/zh" + POOLS);
        page.click("tbody.strips tr:first-child th a");
        page.waitForURL("**" + FIRST);
        slot(page, 0).check();
        slot(page, 1).check();
        page.click("#away-form button");
        page.waitForSelector("main .notice.ok");
        assertThat(slot(page, 0).isChecked()).isTrue();
        assertThat(coordinator.barriers()).isEmpty();
        coordinator.open("/zh" + POOLS);
        assertThat(page.locator("tbody.strips tr:first-child .strip .away").count())
                .isGreaterThanOrEqualTo(2);
    }

    /** A box of the first day, by time. */
    private static Locator slot(Page page, int number) {
        return page.locator("#away-form tbody tr >> nth=" + number)
                .locator("input")
                .first();
    }

    private static void release() throws InterruptedException {
        HttpReader organizer = new HttpReader().signIn(Stage.address(), "organizer@amur.example");
        String timetable = Stage.address() + "/en" + TIMETABLE;
        HttpResponse<String> begun =
                organizer.post(timetable, timetable + "/drafts", "budget", "10", "rounds", "40", "goal", "WEIGHT");
        String draft = begun.uri().toString();
        assertThat(draft).matches(".*/drafts/\\d+");
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!organizer.get(draft).body().contains("id=\"figures\"")) {
            assertThat(System.nanoTime()).as("the draft came to its end").isLessThan(end);
            Thread.sleep(300);
        }
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                .matcher(organizer.get(draft + "/release").body());
        assertThat(version.find()).as("it can be released").isTrue();
        organizer.post(draft + "/release", draft + "/release", "version", version.group(1));
    }

    /** In Russian on a phone. */
    private static void whoIsWhere(Reader coordinator) {
        Page page = coordinator.page();
        coordinator.open("/ru" + POOLS);
        assertThat(coordinator.sideways()).isZero();
        assertThat(page.locator("tbody.strips .strip .busy").count()).isPositive();
        assertThat(page.locator("tbody.strips tr:first-child .strip span >> nth=0")
                        .getAttribute("class"))
                .isEqualTo("away");
        coordinator.open("/ru" + FIRST);
        assertThat(coordinator.sideways()).isZero();
        assertThat(coordinator.barriers()).isEmpty();
        assertThat(page.locator("tr[id^=meeting-]").count()).isPositive();
        Locator meeting = page.locator("tr[id^=meeting-]").first();
        assertThat(meeting.locator(".bullet").innerText().strip())
                .as("its table")
                .matches("\\d+");
        assertThat(meeting.locator("td:not(.beside)").count())
                .as("the two companies")
                .isEqualTo(2);
    }

    private static void paperAndCalendar(Reader coordinator) throws Exception {
        Page page = coordinator.page();
        int meetings = page.locator("tr[id^=meeting-]").count();
        Download paper = page.waitForDownload(
                () -> page.click("main .page-header a[href$='.pdf'], main a[href$='agenda.pdf'] >> nth=0"));
        assertThat(Files.readAllBytes(paper.path())).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        // The feed is read by a calendar, which signs in nowhere.
        String address = page.inputValue("#calendar input[name=feed]");
        HttpResponse<String> feed = new HttpReader().get(address);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(Pattern.compile("BEGIN:VEVENT")
                        .matcher(feed.body())
                        .results()
                        .count())
                .isEqualTo(meetings);
    }

    /** What it costs is named before it is saved; then the organizer has a proposal. */
    private static void anAbsenceAfterTheRelease(Reader coordinator) {
        Page page = coordinator.page();
        page.locator("#away-form input[type=checkbox]").all().forEach(Locator::check);
        page.click("#away-form button");
        page.waitForSelector("main .notice.attention");
        assertThat(page.locator("main .notice.attention li").count()).isPositive();
        assertThat(coordinator.sideways()).isZero();
        page.click("main .notice.attention button.danger");
        page.waitForSelector("main .notice.ok");
        try (Reader organizer = Stage.reader(1280).signIn("organizer@amur.example")) {
            organizer.until(
                    () -> {
                        organizer.open("/ru" + TIMETABLE);
                        return organizer
                                        .page()
                                        .locator("main a[href*='/timetable/proposals/']")
                                        .count()
                                > 0;
                    },
                    "a proposal");
        }
    }
}
