package amur.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    Accounts accounts;

    @Autowired
    Editions editions;

    @Autowired
    Browsers browsers;

    @Test
    void aFileBecomesAnEditionWhoseTimetableIsDrafted() throws Exception {
        Browser organizer = browsers.organizer();
        MvcTestResult opened = upload("small.txt", SMALL, organizer);
        assertThat(opened).hasStatus(302);
        String address = opened.getResponse().getRedirectedUrl();
        assertThat(address).matches("/ru/editions/.+/organizer/timetable/drafts/1");
        assertThat(organizer.page(address).select("h1").text()).isEqualTo("Черновик 1");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithTheLineAndChangesNothing() throws Exception {
        int before = editions.list().size();
        MvcTestResult refused = upload("bad.txt", SMALL + "request 2 0 x\n", browsers.organizer());
        assertThat(refused).hasStatus(422);
        Document page = Browser.parsed(refused);
        assertThat(page.select("#file-error").text()).contains("10");
        assertThat(page.select("#zone option[selected]").attr("value")).isEqualTo("Asia/Shanghai");
        assertThat(editions.list()).hasSize(before);
    }

    @Test
    void onlyWhoMayOpenEditionsUploads() throws Exception {
        assertThat(browsers.signedOut().get("/en/organizer/instances")).hasStatus(302);
        Browser visitor = browsers.of(AccountsExamples.maria(accounts));
        assertThat(visitor.get("/en/organizer/instances")).hasStatus(404);
        assertThat(browsers.organizer(EditionsExamples.bare(editions)).get("/en/organizer/instances"))
                .hasStatus(404);
        assertThat(browsers.organizer()
                        .page("/zh/organizer/instances")
                        .select("h1")
                        .text())
                .isEqualTo("由算例文件创建展会");
    }

    private MvcTestResult upload(String name, String content, Browser who) {
        return who.upload(
                "/ru/organizer/instances",
                name,
                content.getBytes(StandardCharsets.UTF_8),
                "host=CN",
                "guest=RU",
                "zone=Asia/Shanghai",
                "firstDay=2027-05-18",
                "budget=10");
    }
}
