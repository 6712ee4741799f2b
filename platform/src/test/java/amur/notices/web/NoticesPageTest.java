package amur.notices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.notices.Inbox;
import amur.notices.Notices;
import amur.notices.Notices.Notice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class NoticesPageTest {
    @Autowired
    MockMvcTester mvc;

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

    private MvcTestResult open(PersonId reader, String address) {
        return mvc.get()
                .uri(address)
                .with(authentication(AccountsExamples.signedIn(accounts, reader)))
                .exchange();
    }

    private MvcTestResult send(PersonId reader, String address) {
        return mvc.post()
                .uri(address)
                .with(csrf())
                .with(authentication(AccountsExamples.signedIn(accounts, reader)))
                .exchange();
    }

    private Document page(PersonId reader, String address) throws Exception {
        MvcTestResult answer = open(reader, address);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private long first() {
        return inbox.list(maria, false, 1).rows().getLast().id();
    }

    @Test
    void theNewestComesFirstAndTheTopBarCountsTheUnread() throws Exception {
        Document page = page(maria, "/ru/notices");
        assertThat(page.select("#notices tbody th").eachText()).containsExactly("<script>alert(1)</script>", "Первое");
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("#account a .count").text()).isEqualTo("2");
        assertThat(page.select(".lede").text()).isEqualTo("2 уведомления не прочитаны.");
        assertThat(page(maria, "/zh/notices").select(".lede").text()).isEqualTo("有 2 条未读通知。");
    }

    @Test
    void openingANoticeReadsItAndLeadsToItsAddress() throws Exception {
        Document page = page(maria, "/zh/notices/" + first());
        assertThat(page.select("h1[lang=ru]").text()).isEqualTo("Первое");
        assertThat(page.select("main div[lang=ru] p").eachText()).containsExactly("Начало.", "Конец.");
        assertThat(page.select("main a.primary").attr("href")).isEqualTo("/zh/editions/x/timetable");
        assertThat(page(maria, "/en/notices?show=unread").select("#notices tbody tr"))
                .hasSize(1);
    }

    @Test
    void oneOrAllAreMarkedAsRead() throws Exception {
        assertThat(send(maria, "/en/notices/" + first() + "/read")).hasStatus(302);
        assertThat(inbox.unread(maria)).isEqualTo(1);
        assertThat(send(maria, "/en/notices/read")).hasStatus(302);
        Document page = page(maria, "/en/notices?show=unread");
        assertThat(page.select(".empty h2").text()).isEqualTo("Nothing is unread");
        assertThat(page.select("#account .count, .top-bar .count")).isEmpty();
    }

    @Test
    void noticesOfOthersAreNotThere() {
        PersonId other = AccountsExamples.maria(accounts);
        assertThat(mvc.get().uri("/en/notices")).hasStatus(302);
        assertThat(open(other, "/en/notices/" + first())).hasStatus(404);
        assertThat(send(other, "/en/notices/" + first() + "/read")).hasStatus(404);
        assertThat(mvc.post().uri("/en/notices/read").with(authentication(AccountsExamples.signedIn(accounts, maria))))
                .hasStatus(403);
        assertThat(inbox.unread(maria)).isEqualTo(2);
    }

    @Test
    void theOrganizerSeesWhatBecameOfEachAndSendsAFailedOneAgain() throws Exception {
        PersonId organizer = AccountsExamples.organizer(accounts);
        String email = accounts.get(maria).email();
        Document log = page(organizer, "/ru/deliveries?q=" + email);
        assertThat(log.select(".tabs .count").eachText()).containsExactly("2", "0", "0", "0", "2");
        assertThat(log.select("#deliveries-table .badge").eachText()).containsOnly("Только в системе");
        jdbc.sql("""
                        update delivery set channel = 'MAIL', state = 'FAILED', attempts = 6, last_error = '550 <b>no such box</b>'
                        where notice_id = ?""").param(first()).update();
        Document failed = page(organizer, "/zh/deliveries?state=failed&q=" + email);
        assertThat(failed.select("#deliveries-table tbody tr")).hasSize(1);
        assertThat(failed.select("#deliveries-table .cell-sub").text()).isEqualTo("550 <b>no such box</b>");
        String retry = failed.select("#deliveries-table form").attr("action");
        assertThat(send(organizer, retry)).hasStatus(302);
        assertThat(page(organizer, "/en/deliveries?state=queued&q=" + email).select("#deliveries-table tbody tr"))
                .hasSize(1);
        assertThat(send(organizer, retry)).hasStatus(404);
        assertThat(open(organizer, "/en/deliveries.csv?q=" + email)
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines())
                .hasSize(3);
        jdbc.sql("update delivery set state = 'SENT' where notice_id = ?")
                .param(first())
                .update();
    }

    @Test
    void nobodyElseReadsTheLog() {
        assertThat(mvc.get().uri("/en/deliveries")).hasStatus(302);
        for (String address : List.of("/en/deliveries", "/en/deliveries.csv")) {
            assertThat(open(maria, address)).hasStatus(404);
        }
        assertThat(send(maria, "/en/deliveries/1/retry")).hasStatus(404);
    }
}
