package amur.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class InstancePageTest {
    private static final String SMALL = """
            amur-timetable 1
            days 3 3
            tables 2
            pool ru-zh 1
            participant 0 A free=*
            participant 1 B free=*
            participant 2 B free=0-2
            request 0 0 1 weight=3 pool=ru-zh
            request 1 0 2 weight=2
            """;

    @Autowired
    TimetableScene scene;

    @Autowired
    Accounts accounts;

    @Autowired
    Editions editions;

    @Autowired
    MockMvcTester mvc;

    @Test
    void aFileBecomesAnEditionWhoseTimetableIsDrafted() throws Exception {
        Authentication organizer = scene.organizerOfAll();
        MvcTestResult opened = upload("small.txt", SMALL, organizer);
        assertThat(opened).hasStatus(302);
        String address = opened.getResponse().getRedirectedUrl();
        assertThat(address).matches("/ru/editions/.+/organizer/timetable/drafts/1");
        assertThat(scene.page(address, organizer).select("h1").text()).isEqualTo("Черновик 1");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithTheLineAndChangesNothing() throws Exception {
        int before = editions.list().size();
        MvcTestResult refused = upload("bad.txt", SMALL + "request 2 0 x\n", scene.organizerOfAll());
        assertThat(refused).hasStatus(422);
        Document page = TimetableScene.parsed(refused);
        assertThat(page.select("#file-error").text()).contains("10");
        assertThat(page.select("#zone option[selected]").attr("value")).isEqualTo("Asia/Shanghai");
        assertThat(editions.list()).hasSize(before);
    }

    @Test
    void onlyWhoMayOpenEditionsUploads() throws Exception {
        assertThat(scene.getSignedOut("/en/organizer/instances")).hasStatus(302);
        Authentication visitor = AccountsExamples.signedIn(accounts, AccountsExamples.maria(accounts));
        assertThat(scene.get("/en/organizer/instances", visitor)).hasStatus(404);
        assertThat(scene.get("/en/organizer/instances", scene.organizer(EditionsExamples.bare(editions))))
                .hasStatus(404);
        assertThat(scene.page("/zh/organizer/instances", scene.organizerOfAll())
                        .select("h1")
                        .text())
                .isEqualTo("由算例文件创建展会");
    }

    private MvcTestResult upload(String name, String content, Authentication who) {
        return mvc.post()
                .uri("/ru/organizer/instances")
                .multipart()
                .file("file", content.getBytes(StandardCharsets.UTF_8))
                .param("host", "CN")
                .param("guest", "RU")
                .param("zone", "Asia/Shanghai")
                .param("firstDay", "2027-05-18")
                .param("budget", "10")
                .with(csrf())
                .with(authentication(who))
                .exchange();
    }
}
