package amur.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class ErrorPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Editions editions;

    @Test
    void anUnknownAddressAnswers404InTheLanguageOfTheAddress() throws Exception {
        MvcTestResult answer = browsers.signedOut().get("/ru/no-such-page");
        assertThat(answer).hasStatus(404);
        Document page = Browser.parsed(answer);
        assertThat(page.select("h1").text()).isEqualTo("Такой страницы нет");
        assertThat(page.select("html").attr("lang")).isEqualTo("ru");
    }

    @Test
    void anAddressWithoutLanguageGoesToTheReaders() {
        assertThat(browsers.signedOut()
                        .asking("/sign-in?back=/x")
                        .header("Accept-Language", "zh-CN,en;q=0.5")
                        .exchange())
                .hasStatus(302)
                .hasRedirectedUrl("/zh/sign-in?back=/x");
    }

    @Test
    void aLetterInPlaceOfANumberNamesNothing() {
        String edition = EditionsExamples.bare(editions).slug();
        assertThat(browsers.signedOut().get("/zh/editions/" + edition + "/timetable/changes/first"))
                .hasStatus(404);
    }

    @Test
    void signInPageIsShownInChinese() throws Exception {
        MvcTestResult answer = browsers.signedOut().get("/zh/sign-in");
        assertThat(answer).hasStatusOk();
        assertThat(Browser.parsed(answer).select("h1").text()).isEqualTo("登录");
    }
}
