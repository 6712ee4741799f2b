package amur.meetings.ical;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.Accounts.RegisterPerson;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.editions.EditionsExamples;
import amur.exhibitors.Exhibitors;
import amur.meetings.Agendas;
import amur.meetings.Agendas.FeedOwner;
import amur.meetings.MeetingsExamples;
import amur.meetings.Place;
import amur.meetings.ReleasedTimetable;
import amur.shared.Language;
import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.util.CompatibilityHints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The feed as calendar programs see it: without a session, over releases. */
@PlatformTest
class CalendarFeedTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Agendas agendas;

    @Autowired
    MeetingsExamples examples;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private MeetingsExamples.Fair fair;
    private ReleasedTimetable timetable;
    private String address = "";

    @BeforeEach
    void release() {
        fair = examples.fair(8, 4, 2, 3, 3);
        timetable = new ReleasedTimetable(jdbc, fair.edition()).release();
        var company = fair.companies().get(0);
        timetable
                .place(fair.requests().get(0), company, 0, fair.companies().get(1), 0, new Place(0, 1, "ru-zh", 1))
                .place(fair.requests().get(1), company, 0, fair.companies().get(2), 0, new Place(1, 2, "", 0));
        PersonId person = accounts.register(
                new RegisterPerson(AccountsExamples.email("fan.yi"), "译", "范", "Fan Yi", Language.ZH, null));
        accounts.assign(
                person,
                Role.COMPANY_REPRESENTATIVE,
                new Scope.OfOrganisation(exhibitors.get(company).organisation()));
        address = "/calendars/" + agendas.feed(new FeedOwner.OfPerson(fair.id(), person)) + ".ics";
    }

    private byte[] read(String address) {
        MvcTestResult answer = browsers.signedOut().get(address);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static List<String> values(PlainCalendar calendar, String name) {
        return calendar.all("VEVENT", name).stream()
                .map(PlainCalendar.Line::value)
                .toList();
    }

    @Test
    void itIsACalendarThatAStrictReaderAccepts() throws Exception {
        MvcTestResult answer = browsers.signedOut().get(address);
        assertThat(answer.getResponse().getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.getResponse().getHeader(HttpHeaders.SET_COOKIE)).isNull();
        strict(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void aCompanyOfWhichNobodyHasAnAccountHasAFeedOfItsOwn() throws Exception {
        var company = fair.companies().get(0);
        assertThat(accounts.members(exhibitors.get(fair.companies().get(1)).organisation()))
                .isEmpty();
        var owner = new FeedOwner.OfCompany(fair.id(), company);
        String feed = "/calendars/" + agendas.feed(owner) + ".ics";
        assertThat(feed).isNotEqualTo(address);
        assertThat(agendas.feed(owner)).isEqualTo(agendas.feed(owner));
        assertThat(agendas.feed(
                        new FeedOwner.OfCompany(fair.id(), fair.companies().get(1))))
                .isNotEqualTo(agendas.feed(owner));
        byte[] file = read(feed);
        strict(file);
        // The company's name is Russian: so is its feed, unless asked.
        assertThat(PlainCalendar.read(file).all("VEVENT", "SUMMARY").getFirst().text())
                .startsWith("Встреча: 虚构公司2");
        agendas.renewFeed(owner);
        assertThat(browsers.signedOut().get(feed)).hasStatus(404);
        assertThat(browsers.signedOut().get(address)).hasStatusOk();
    }

    private static void strict(byte[] file) throws Exception {
        boolean relaxed = CompatibilityHints.isHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING);
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING, false);
        try {
            Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
            assertThat(calendar.validate(true).hasErrors()).isFalse();
            assertThat(calendar.getComponents("VEVENT")).hasSize(2);
            assertThat(calendar.getComponents("VTIMEZONE")).hasSize(1);
        } finally {
            CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING, relaxed);
        }
        assertThat(PlainCalendar.physicalLines(file))
                .allSatisfy(line -> assertThat(line.length).isLessThanOrEqualTo(OctetFolding.OCTETS));
    }

    @Test
    void itSpeaksItsOwnersLanguageUnlessAskedForAnother() {
        assertThat(PlainCalendar.read(read(address))
                        .all("VEVENT", "SUMMARY")
                        .getFirst()
                        .text())
                .startsWith("洽谈：虚构公司2");
        assertThat(PlainCalendar.read(read(address + "?language=ru"))
                        .all("VEVENT", "SUMMARY")
                        .getFirst()
                        .text())
                .startsWith("Встреча: 虚构公司2");
        assertThat(PlainCalendar.read(read(address + "?language=en"))
                        .all("VEVENT", "SUMMARY")
                        .getFirst()
                        .parameters())
                .containsEntry("LANGUAGE", "en");
    }

    @Test
    void afterTheNextReleaseAMovedMeetingIsTheSameAndACancelledOneStays() {
        PlainCalendar before = PlainCalendar.read(read(address));
        timetable
                .release()
                .move(fair.requests().get(0), new Place(5, 3, "ru-zh", 2))
                .cancel(fair.requests().get(1));
        PlainCalendar after = PlainCalendar.read(read(address));
        // In order of time: the cancelled one stands first now.
        assertThat(values(before, "UID"))
                .containsExactly(
                        values(after, "UID").get(1), values(after, "UID").get(0));
        assertThat(values(before, "SEQUENCE")).containsExactly("0", "0");
        assertThat(values(after, "SEQUENCE")).containsExactly("1", "1");
        assertThat(values(after, "STATUS")).containsExactly("CANCELLED", "CONFIRMED");
        assertThat(values(after, "DTSTART").get(1)).endsWith("T122000");
        assertThat(after.only("VCALENDAR", "METHOD").value()).isEqualTo("PUBLISH");
    }

    @Test
    void whoHasItAlreadyHearsNotModified() {
        MvcTestResult first = browsers.signedOut().get(address);
        String tag = first.getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(tag).isNotBlank();
        assertThat(browsers.signedOut()
                        .asking(address)
                        .header(HttpHeaders.IF_NONE_MATCH, tag)
                        .exchange())
                .hasStatus(304);
        timetable.release().move(fair.requests().get(0), new Place(6, 1, "ru-zh", 1));
        assertThat(browsers.signedOut()
                        .asking(address)
                        .header(HttpHeaders.IF_NONE_MATCH, tag)
                        .exchange())
                .hasStatusOk();
    }

    /** No release says so, and no date in the file is another. */
    @Test
    void aNewNameIsANewFile() {
        MvcTestResult first = browsers.signedOut().get(address);
        String tag = first.getResponse().getHeader(HttpHeaders.ETAG);
        jdbc.sql("update exhibitor set name = '虚构新名公司' where id = ?")
                .param(fair.companies().get(1).value())
                .update();
        MvcTestResult again = browsers.signedOut()
                .asking(address)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .header(HttpHeaders.IF_MODIFIED_SINCE, "Fri, 01 Jan 2038 00:00:00 GMT")
                .exchange();
        assertThat(again).hasStatusOk();
        assertThat(PlainCalendar.read(again.getResponse().getContentAsByteArray())
                        .all("VEVENT", "SUMMARY")
                        .getFirst()
                        .text())
                .contains("虚构新名公司");
    }

    private static ICalendar readByAnotherLibrary(byte[] file) {
        List<ICalendar> calendars =
                Biweekly.parse(new String(file, StandardCharsets.UTF_8)).all();
        assertThat(calendars).hasSize(1);
        ICalendar calendar = calendars.getFirst();
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        return calendar;
    }

    private static VEvent event(ICalendar calendar, String uid) {
        return calendar.getEvents().stream()
                .filter(one -> one.getUid().getValue().equals(uid))
                .findFirst()
                .orElseThrow();
    }

    /** A program that knows nothing of us keeps a meeting by its UID, and takes the copy with the higher SEQUENCE. */
    @Test
    void anotherLibraryReadsTheSameMeetingsBeforeAndAfterAChange() {
        ICalendar before = readByAnotherLibrary(read(address));
        assertThat(before.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(before.getTimezoneInfo().getTimezones()).hasSize(1);
        String moved = before.getEvents().get(0).getUid().getValue();
        String cancelled = before.getEvents().get(1).getUid().getValue();
        assertThat(event(before, moved).getSummary().getValue()).startsWith("洽谈：虚构公司2");
        // 09:00 at the venue, UTC+08:00.
        assertThat(event(before, moved).getDateStart().getValue().toInstant()).isEqualTo("2027-05-18T01:00:00Z");
        timetable
                .release()
                .move(fair.requests().get(0), new Place(5, 3, "ru-zh", 2))
                .cancel(fair.requests().get(1));
        ICalendar after = readByAnotherLibrary(read(address));
        assertThat(after.getEvents()).hasSize(2);
        assertThat(event(after, moved).getDateStart().getValue().toInstant()).isEqualTo("2027-05-18T04:20:00Z");
        assertThat(event(after, moved).getSequence().getValue()).isEqualTo(1);
        assertThat(event(after, moved).getStatus().isConfirmed()).isTrue();
        assertThat(event(after, moved).getDateTimeStamp().getValue())
                .isAfter(event(before, moved).getDateTimeStamp().getValue());
        assertThat(event(after, cancelled).getStatus().isCancelled()).isTrue();
        assertThat(event(after, cancelled).getSequence().getValue()).isEqualTo(1);
    }

    @Test
    void aWrongOrRenewedSecretIsNotFound() {
        assertThat(browsers.signedOut().get("/calendars/00000000000000000000000000000000.ics"))
                .hasStatus(404);
        assertThat(browsers.signedOut().get("/calendars/x' or '1'='1.ics")).hasStatus(404);
        var owner = new FeedOwner.OfInterpreter(fair.id(), EditionsExamples.POOL, 1);
        String old = "/calendars/" + agendas.feed(owner) + ".ics";
        assertThat(PlainCalendar.read(read(old))
                        .all("VEVENT", "SUMMARY")
                        .getFirst()
                        .text())
                .contains("Вымышленная компания 1", "虚构公司2");
        agendas.renewFeed(owner);
        assertThat(browsers.signedOut().get(old)).hasStatus(404);
    }
}
