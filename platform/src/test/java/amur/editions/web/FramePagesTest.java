package amur.editions.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Role;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.editions.InterpreterAway;
import amur.editions.MeetingFrameChanged;
import amur.editions.TableLost;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Place;
import amur.meetings.ReleasedTimetable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Slots, tables and interpreters: what the organizer's pages do, and that those who plan with them are told. */
@PlatformTest
@RecordApplicationEvents
class FramePagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private static String address(String language, Edition edition, String page) {
        return "/" + language + "/editions/" + edition.slug() + "/organizer/" + page;
    }

    @Test
    void slotsAreMadeFromAPlanForTheDaysAndNoneOverLunch() {
        Edition edition = EditionsExamples.bare(editions);
        Browser organizer = browsers.organizer();
        Document empty = organizer.page(address("zh", edition, "slots"));
        assertThat(empty.select(".empty h2").text()).isEqualTo("尚无时段");
        var plan = Browser.values(empty, "plan");
        assertThat(plan.get("day")).containsExactly("2027-05-18", "2027-05-19", "2027-05-20", "2027-05-21");
        plan.put("day", List.of("2027-05-18", "2027-05-20"));
        assertThat(organizer.post(address("zh", edition, "slots"), plan)).hasStatus(302);
        assertThat(editions.frame(edition.id()).slots()).hasSize(28);
        assertThat(events.stream(MeetingFrameChanged.class)).contains(new MeetingFrameChanged(edition.id()));
        Document page = organizer.page(address("ru", edition, "slots"));
        assertThat(page.select(".slots tbody th").eachText())
                .hasSize(14)
                .startsWith("09:30–09:55")
                .contains("12:00–12:25", "13:30–13:55")
                .endsWith("17:00–17:25");
        assertThat(page.select("input[name=slot]")).hasSize(28);
        var csv = organizer.get(address("ru", edition, "slots.csv"));
        assertThat(new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).lines())
                .hasSize(29)
                .element(1)
                .isEqualTo("1,2027-05-18,09:30,09:55,Asia/Shanghai");
    }

    @Test
    void aPlanOfOneDayLeavesTheOthersAsTheyAreAndTickedSlotsGo() {
        Edition edition = EditionsExamples.harbin(editions, 9, 1, 0);
        Browser organizer = browsers.organizer();
        Document page = organizer.page(address("en", edition, "slots"));
        var plan = Browser.values(page, "plan");
        plan.put("day", List.of("2027-05-19"));
        plan.put("from", List.of("10:00"));
        plan.put("until", List.of("11:00"));
        plan.put("length", List.of("20"));
        plan.put("pause", List.of("0"));
        plan.put("lunch-from", List.of(""));
        plan.put("lunch-until", List.of(""));
        assertThat(organizer.post(address("en", edition, "slots"), plan)).hasStatus(302);
        assertThat(editions.frame(edition.id()).slots()).hasSize(8 + 3);
        Document after = organizer.page(address("en", edition, "slots"));
        var form = Browser.values(after, "slots");
        form.put("slot", List.of("2027-05-18T09:00", "2027-05-19T10:40"));
        assertThat(organizer.post(address("en", edition, "slots/remove"), form)).hasStatus(302);
        assertThat(editions.frame(edition.id()).slots()).hasSize(9);
    }

    @Test
    void aPlanThatCannotBeIsRefusedFieldByField() {
        Edition edition = EditionsExamples.bare(editions);
        Browser organizer = browsers.organizer();
        var plan = Browser.values(organizer.page(address("ru", edition, "slots")), "plan");
        plan.put("day", List.of());
        plan.put("from", List.of("девять"));
        plan.put("length", List.of("3.5"));
        var refused = organizer.post(address("ru", edition, "slots"), plan);
        assertThat(refused).hasStatus(422);
        Document page = Browser.parsed(refused);
        assertThat(page.select("#day-error").text()).isEqualTo("Выберите хотя бы один день.");
        assertThat(page.select("#from-error").text()).contains("«девять»");
        assertThat(page.select("#length-error").text()).contains("«3.5»");
        assertThat(page.select("#until").attr("value")).isEqualTo("17:30");
        assertThat(editions.frame(edition.id()).slots()).isEmpty();
    }

    @Test
    void whoPlansOnSlotsThatSomebodyElseHasChangedIsTold() {
        Edition edition = EditionsExamples.harbin(editions, 2, 1, 0);
        Browser organizer = browsers.organizer();
        var form = Browser.values(organizer.page(address("en", edition, "slots")), "slots");
        form.put("slot", List.of("2027-05-18T09:40"));
        editions.setSlots(edition.id(), EditionsExamples.slots(edition, 4));
        var conflict = organizer.post(address("en", edition, "slots/remove"), form);
        assertThat(conflict).hasStatus(409);
        assertThat(Browser.parsed(conflict).select(".notice.error").text()).contains("Somebody else has changed");
        assertThat(editions.frame(edition.id()).slots()).hasSize(4);
    }

    @Test
    void slotsAndTablesWithMeetingsStayAndTheOrganizerReadsWhy() {
        Edition edition = EditionsExamples.harbin(editions, 4, 3, 0);
        long number = System.nanoTime();
        new ReleasedTimetable(jdbc, edition)
                .release()
                .place(
                        new MeetingRequestId(number),
                        new ExhibitorId(number),
                        0,
                        new ExhibitorId(number + 1),
                        0,
                        new Place(1, 3, "", 0));
        Browser organizer = browsers.organizer();
        Document page = organizer.page(address("ru", edition, "slots"));
        assertThat(page.select("input[name=slot]").eachAttr("value"))
                .containsExactlyInAnyOrder("2027-05-18T09:00", "2027-05-18T10:20", "2027-05-18T11:00");
        assertThat(page.select("#slots .badge").text()).isEqualTo("1 со встречами");
        var form = Browser.values(page, "slots");
        form.put("slot", List.of("2027-05-18T09:00"));
        var refused = organizer.post(address("ru", edition, "slots/remove"), form);
        assertThat(refused).hasStatus(422);
        assertThat(Browser.parsed(refused).select(".notice.error").text())
                .contains("сдвинулся 1 слот со встречами: 2027-05-18 в 09:40");
        assertThat(editions.frame(edition.id()).slots()).hasSize(4);
        var tables = organizer.post(address("zh", edition, "tables"), Map.of("tables", List.of("2")));
        assertThat(tables).hasStatus(422);
        assertThat(Browser.parsed(tables).select("#tables-error").text()).contains("3 号桌");
        form.put("slot", List.of("2027-05-18T11:00"));
        assertThat(organizer.post(address("ru", edition, "slots/remove"), form)).hasStatus(302);
        assertThat(editions.frame(edition.id()).slots()).hasSize(3);
    }

    @Test
    void tablesAreCountedAndOneIsLostAndRegained() {
        Edition edition = EditionsExamples.harbin(editions, 3, 0, 0);
        Browser organizer = browsers.organizer();
        assertThat(organizer.post(address("ru", edition, "tables"), Map.of("tables", List.of("5"))))
                .hasStatus(302);
        assertThat(editions.frame(edition.id()).tables()).hasSize(5);
        assertThat(organizer.post(
                        address("ru", edition, "tables/4"),
                        Map.of("slot", List.of("2027-05-18T09:00", "2027-05-18T10:20"))))
                .hasStatus(302);
        assertThat(events.stream(TableLost.class)).containsExactly(new TableLost(edition.id(), 4, Set.of(0, 2)));
        Document list = organizer.page(address("ru", edition, "tables?lost=true"));
        assertThat(list.select("#tables-list tbody tr")).hasSize(1);
        assertThat(list.select("#tables-list tbody tr").text()).isEqualTo("Стол 4 1 из 3 недоступны 2 слота");
        Document hours = organizer.page(address("zh", edition, "tables/4"));
        assertThat(hours.select("input[name=slot][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("2027-05-18T09:00", "2027-05-18T10:20");
        assertThat(organizer.post(address("zh", edition, "tables/4"), Map.of("slot", List.of("2027-05-18T10:20"))))
                .hasStatus(302);
        assertThat(editions.frame(edition.id()).tables().get(3).lost()).containsExactly(2);
        assertThat(organizer.get(address("ru", edition, "tables/6"))).hasStatus(404);
        assertThat(organizer.post(address("ru", edition, "tables"), Map.of("tables", List.of("x"))))
                .hasStatus(422);
    }

    @Test
    void interpretersKeepTheirNumbersAndWhoLeavesIsToldAsAway() {
        Edition edition = EditionsExamples.harbin(editions, 3, 1, 0);
        Browser pages = browsers.in(edition, Role.INTERPRETER_COORDINATOR);
        String list = address("ru", edition, "interpreters");
        assertThat(pages.post(
                        list,
                        Map.of(
                                "one",
                                List.of("zh"),
                                "other",
                                List.of("ru"),
                                "names",
                                List.of("王丽\n\nМария <b>Иванова</b>\n"))))
                .hasStatus(302);
        Document page = pages.page(list);
        assertThat(page.select("#pool-ru-zh tbody th a").eachText()).containsExactly("王丽", "Мария <b>Иванова</b>");
        assertThat(page.select("#pool-ru-zh tbody th a").eachAttr("lang")).containsExactly("zh-Hans", "ru");
        assertThat(pages.post(list + "/ru-zh/1", Map.of("name", List.of("王莉"), "slot", List.of("2027-05-18T09:40"))))
                .hasStatus(302);
        assertThat(events.stream(InterpreterAway.class))
                .containsExactly(new InterpreterAway(edition.id(), "ru-zh", 1, Set.of(1)));
        assertThat(pages.page(address("zh", edition, "interpreters"))
                        .select("#pool-ru-zh tbody tr")
                        .first()
                        .text())
                .isEqualTo("1 王莉 2 / 3 1 个时段缺席");
        assertThat(pages.post(list + "/ru-zh/1/remove", Map.of())).hasStatus(404);
        assertThat(pages.post(list + "/ru-zh/2/remove", Map.of())).hasStatus(302);
        assertThat(events.stream(InterpreterAway.class))
                .contains(new InterpreterAway(edition.id(), "ru-zh", 2, Set.of(0, 1, 2)));
        assertThat(editions.frame(edition.id()).pools().getFirst().interpreters())
                .extracting(interpreter -> interpreter.name())
                .containsExactly("王莉");
    }

    @Test
    void poolsOfOtherEditionsAreNotThere() {
        Edition edition = EditionsExamples.harbin(editions, 1, 1, 1);
        Browser pages = browsers.in(EditionsExamples.bare(editions), Role.INTERPRETER_COORDINATOR);
        assertThat(pages.get(address("en", edition, "interpreters"))).hasStatus(404);
        assertThat(pages.get(address("en", edition, "interpreters/ru-zh/1"))).hasStatus(404);
        assertThat(browsers.signedOut().get(address("en", edition, "interpreters")))
                .hasStatus(302);
    }
}
