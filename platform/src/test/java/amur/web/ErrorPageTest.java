package amur.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class ErrorPageTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Editions editions;

    @Test
    void anUnknownAddressAnswers404InTheLanguageOfTheAddress() throws Exception {
        MvcTestResult answer = mvc.get().uri("/ru/no-such-page").exchange();
        assertThat(answer).hasStatus(404);
        Document page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("h1").text()).isEqualTo("Такой страницы нет");
        assertThat(page.select("html").attr("lang")).isEqualTo("ru");
    }

    @Test
    void anAddressWithoutLanguageGoesToTheReaders() {
        assertThat(mvc.get().uri("/sign-in?back=/x").header("Accept-Language", "zh-CN,en;q=0.5"))
                .hasStatus(302)
                .hasRedirectedUrl("/zh/sign-in?back=/x");
    }

    @Test
    void aLetterInPlaceOfANumberNamesNothing() {
        String edition = EditionsExamples.bare(editions).slug();
        assertThat(mvc.get().uri("/zh/editions/" + edition + "/timetable/changes/first"))
                .hasStatus(404);
    }

    @Test
    void signInPageIsShownInChinese() throws Exception {
        MvcTestResult answer = mvc.get().uri("/zh/sign-in").exchange();
        assertThat(answer).hasStatusOk();
        assertThat(Jsoup.parse(answer.getResponse().getContentAsString())
                        .select("h1")
                        .text())
                .isEqualTo("登录");
    }
}
