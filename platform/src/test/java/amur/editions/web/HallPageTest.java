package amur.editions.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Role;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.editions.Hall;
import amur.editions.HallPlace;
import amur.editions.Halls;
import amur.editions.TableRows;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where tables stand: what the organizer types, the plan that is drawn of it, and who may not. */
@PlatformTest
class HallPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Autowired
    Halls halls;

    private static String address(String language, Edition edition) {
        return "/" + language + "/editions/" + edition.slug() + "/organizer/tables";
    }

    @Test
    void rowsAreSetAndThePlanShowsEachTableOnItsPlace() {
        Edition edition = EditionsExamples.harbin(editions, 3, 5, 0);
        Browser organizer = browsers.organizer(edition);
        Document empty = organizer.page(address("ru", edition));
        assertThat(empty.select(".hall-plan")).isEmpty();
        assertThat(empty.select("#per-row").val()).isEmpty();
        assertThat(organizer.submit(empty, "/rows", "per-row=3", "apart=2", "rows-apart=4"))
                .hasStatus(302);
        assertThat(halls.hall(edition.id())).isEqualTo(Hall.UNKNOWN.inRows(new TableRows(3, 2, 4)));
        Document page = organizer.page(address("ru", edition));
        assertThat(page.select(".hall-number").eachText()).containsExactly("1", "2", "3", "4", "5");
        assertThat(page.select(".hall-plan desc").text())
                .isEqualTo("Место указано для 5 столов. Между двумя самыми дальними — 8 метров по проходам.");
        assertThat(page.select(".hall-number").eachAttr("x")).containsExactly("44.0", "80.0", "116.0", "44.0", "80.0");
        assertThat(page.select("#tables-list tbody tr").get(4).select("td.num").eachText())
                .containsExactly("2", "4");
        Document chinese = organizer.page(address("zh", edition));
        assertThat(chinese.select(".hall figcaption").text()).isEqualTo("5 张洽谈桌位置已知。相距最远的两张桌子沿通道步行 8 米。");
        assertThat(new String(
                                organizer
                                        .get(address("zh", edition) + ".csv")
                                        .getResponse()
                                        .getContentAsByteArray(),
                                StandardCharsets.UTF_8)
                        .lines())
                .element(2)
                .isEqualTo("2,,2,0,3,0");
        assertThat(organizer.submit(page, "/rows", "per-row=", "apart=", "rows-apart="))
                .hasStatus(302);
        assertThat(halls.hall(edition.id())).isEqualTo(Hall.UNKNOWN);
    }

    @Test
    void aTableThatStandsElsewhereHasAPlaceOfItsOwn() {
        Edition edition = EditionsExamples.harbin(editions, 3, 4, 0);
        halls.lay(edition.id(), Hall.UNKNOWN.inRows(new TableRows(2, 3, 3)));
        Browser organizer = browsers.organizer(edition);
        Document page = organizer.page(address("zh", edition) + "/4");
        assertThat(page.select("#place > p").text()).isEqualTo("位于排内：沿排 3 米，跨排 3 米。");
        assertThat(organizer.submit(page, "/place", "x=-6", "y=0")).hasStatus(302);
        assertThat(halls.hall(edition.id()).place(4)).contains(new HallPlace(-6, 0));
        Document russian = organizer.page(address("ru", edition) + "/4");
        assertThat(russian.select("#place > p").text()).isEqualTo("На отдельном месте: -6 м вдоль рядов, 0 м поперёк.");
        assertThat(organizer.submit(russian, "/place", "x=0", "y=0")).hasStatus(302);
        assertThat(organizer
                        .page(address("ru", edition))
                        .select(".notice.attention")
                        .text())
                .contains("Столы 1 и 4 стоят на одном месте.");
        assertThat(organizer.submit(organizer.page(address("ru", edition) + "/4"), "/place", "x=", "y="))
                .hasStatus(302);
        assertThat(halls.hall(edition.id()).own()).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedBesideItsFieldAndStaysTyped() {
        Edition edition = EditionsExamples.harbin(editions, 3, 4, 0);
        Browser organizer = browsers.organizer(edition);
        Document form = organizer.page(address("ru", edition));
        var refused = organizer.submit(form, "/rows", "per-row=0", "apart=<b>", "rows-apart=");
        assertThat(refused).hasStatus(422);
        Document page = Browser.parsed(refused);
        assertThat(page.select("#apart-error").text()).isEqualTo("«<b>» — не целое число.");
        assertThat(page.select("#apart").val()).isEqualTo("<b>");
        assertThat(page.select("#rows-apart-error").text()).startsWith("Заполните все три поля");
        Document numbers = Browser.parsed(organizer.submit(form, "/rows", "per-row=501", "apart=2", "rows-apart=21"));
        assertThat(numbers.select("#per-row-error").text()).isEqualTo("В ряду от 1 до 500 столов, а не 501.");
        assertThat(numbers.select("#rows-apart-error").text()).isEqualTo("Возможно от 1 до 20 метров, а не 21.");
        var half = organizer.submit(organizer.page(address("zh", edition) + "/2"), "/place", "x=5");
        assertThat(half).hasStatus(422);
        assertThat(Browser.parsed(half).select("#y-error").text()).isEqualTo("两项须全部填写，或全部留空。");
        assertThat(halls.hall(edition.id())).isEqualTo(Hall.UNKNOWN);
    }

    @Test
    void whoSavesOnWhatSomebodyElseHasChangedIsToldAndLosesNothing() {
        Edition edition = EditionsExamples.harbin(editions, 3, 4, 0);
        Browser organizer = browsers.organizer(edition);
        Document list = organizer.page(address("zh", edition));
        Document one = organizer.page(address("ru", edition) + "/2");
        Hall theirs = Hall.UNKNOWN.inRows(new TableRows(4, 3, 3)).with(2, new HallPlace(7, 7));
        halls.lay(edition.id(), theirs);
        var rows = organizer.submit(list, "/rows", "per-row=2", "apart=2", "rows-apart=2");
        assertThat(rows).hasStatus(409);
        Document conflict = Browser.parsed(rows);
        assertThat(conflict.select("#per-row-error").text()).contains("其他人刚刚修改了排列");
        assertThat(conflict.select("#per-row").val()).isEqualTo("2");
        assertThat(organizer.submit(one, "/place", "x=1", "y=1")).hasStatus(409);
        assertThat(halls.hall(edition.id())).isEqualTo(theirs);
        assertThat(organizer.submit(conflict, "/rows")).hasStatus(302);
        assertThat(halls.hall(edition.id()).rows()).isEqualTo(new TableRows(2, 2, 2));
    }

    @Test
    void aHallOfFiveThousandTablesIsDrawnWithoutNumbersThatNobodyCouldRead() {
        Edition edition = EditionsExamples.harbin(editions, 1, 5000, 0);
        halls.lay(edition.id(), Hall.UNKNOWN.inRows(new TableRows(400, 2, 3)));
        Document page = browsers.organizer(edition).page(address("en", edition));
        assertThat(page.select(".hall-table")).hasSize(5000);
        assertThat(page.select(".hall-number")).isEmpty();
    }

    @Test
    void othersFindNoTables() {
        Edition edition = EditionsExamples.harbin(editions, 3, 4, 0);
        Document form = browsers.organizer(edition).page(address("en", edition));
        Document one = browsers.organizer(edition).page(address("en", edition) + "/1");
        Browser elsewhere = browsers.organizer(EditionsExamples.bare(editions));
        assertThat(elsewhere.submit(form, "/rows", "per-row=2", "apart=2", "rows-apart=2"))
                .hasStatus(404);
        Browser coordinator = browsers.in(edition, Role.INTERPRETER_COORDINATOR);
        assertThat(coordinator.submit(one, "/place", "x=2", "y=2")).hasStatus(404);
        assertThat(browsers.signedOut().submit(form, "/rows", "per-row=2")).hasStatus(302);
        assertThat(browsers.organizer(edition).submit(one, "/place")).hasStatus(302);
        assertThat(halls.hall(edition.id())).isEqualTo(Hall.UNKNOWN);
    }
}
