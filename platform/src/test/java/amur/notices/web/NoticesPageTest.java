package amur.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.notices.Inbox;
import amur.notices.Notices;
import amur.notices.Notices.Notice;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class NoticesPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    Notices notices;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    private PersonId maria;

    @BeforeEach
    void mariaIsToldTwice() {
        maria = AccountsExamples.maria(accounts);
        notices.tell(List.of(
                new Notice(maria, "a", "Первое", "Начало.\n\nКонец.", "/editions/x/timetable"),
                new Notice(maria, "b", "<script>alert(1)</script>", "", "/account")));
    }

    private long first() {
        return inbox.list(maria, false, 1).rows().getLast().id();
    }

    @Test
    void theNewestComesFirstAndTheTopBarCountsTheUnread() throws Exception {
        Document page = browsers.of(maria).page("/ru/notices");
        assertThat(page.select("#notices tbody th").eachText()).containsExactly("<script>alert(1)</script>", "Первое");
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("#account a .count").text()).isEqualTo("2");
        assertThat(page.select(".lede").text()).isEqualTo("2 уведомления не прочитаны.");
        assertThat(browsers.of(maria).page("/zh/notices").select(".lede").text())
                .isEqualTo("有 2 条未读通知。");
    }

    @Test
    void openingANoticeReadsItAndLeadsToItsAddress() throws Exception {
        Document page = browsers.of(maria).page("/zh/notices/" + first());
        assertThat(page.select("h1[lang=ru]").text()).isEqualTo("Первое");
        assertThat(page.select("main div[lang=ru] p").eachText()).containsExactly("Начало.", "Конец.");
        assertThat(page.select("main a.primary").attr("href")).isEqualTo("/zh/editions/x/timetable");
        assertThat(browsers.of(maria).page("/en/notices?show=unread").select("#notices tbody tr"))
                .hasSize(1);
    }

    @Test
    void oneOrAllAreMarkedAsRead() throws Exception {
        assertThat(browsers.of(maria).post("/en/notices/" + first() + "/read")).hasStatus(302);
        assertThat(inbox.unread(maria)).isEqualTo(1);
        assertThat(browsers.of(maria).post("/en/notices/read")).hasStatus(302);
        Document page = browsers.of(maria).page("/en/notices?show=unread");
        assertThat(page.select(".empty h2").text()).isEqualTo("Nothing is unread");
        assertThat(page.select("#account .count, .top-bar .count")).isEmpty();
    }

    @Test
    void noticesOfOthersAreNotThere() {
        Browser other = browsers.of(AccountsExamples.maria(accounts));
        assertThat(browsers.signedOut().get("/en/notices")).hasStatus(302);
        assertThat(other.get("/en/notices/" + first())).hasStatus(404);
        assertThat(other.post("/en/notices/" + first() + "/read")).hasStatus(404);
        assertThat(browsers.of(maria).postWithoutToken("/en/notices/read")).hasStatus(403);
        assertThat(inbox.unread(maria)).isEqualTo(2);
    }

    @Test
    void theOrganizerSeesWhatBecameOfEachAndSendsAFailedOneAgain() throws Exception {
        Browser organizer = browsers.organizer();
        String email = accounts.get(maria).email();
        Document log = organizer.page("/ru/deliveries?q=" + email);
        assertThat(log.select(".tabs .count").eachText()).containsExactly("2", "0", "0", "0", "2");
        assertThat(log.select("#deliveries-table .badge").eachText()).containsOnly("Только в системе");
        jdbc.sql("""
                        update delivery set channel = 'MAIL', state = 'FAILED', attempts = 6, last_error = '550 <b>no such box</b>'
                        where notice_id = ?""").param(first()).update();
        Document failed = organizer.page("/zh/deliveries?state=failed&q=" + email);
        assertThat(failed.select("#deliveries-table tbody tr")).hasSize(1);
        assertThat(failed.select("#deliveries-table .cell-sub").text()).isEqualTo("550 <b>no such box</b>");
        String retry = failed.select("#deliveries-table form").attr("action");
        assertThat(organizer.post(retry)).hasStatus(302);
        assertThat(organizer.page("/en/deliveries?state=queued&q=" + email).select("#deliveries-table tbody tr"))
                .hasSize(1);
        assertThat(organizer.post(retry)).hasStatus(404);
        assertThat(organizer.text("/en/deliveries.csv?q=" + email).lines()).hasSize(3);
        jdbc.sql("update delivery set state = 'SENT' where notice_id = ?")
                .param(first())
                .update();
    }

    @Test
    void nobodyElseReadsTheLog() {
        assertThat(browsers.signedOut().get("/en/deliveries")).hasStatus(302);
        for (String address : List.of("/en/deliveries", "/en/deliveries.csv")) {
            assertThat(browsers.of(maria).get(address)).hasStatus(404);
        }
        assertThat(browsers.of(maria).post("/en/deliveries/1/retry")).hasStatus(404);
    }
}
