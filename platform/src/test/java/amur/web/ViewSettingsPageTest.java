package amur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import amur.PlatformTest;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class ViewSettingsPageTest {
    @Autowired
    MockMvcTester mvc;

    @Test
    void theChosenSettingsAreKeptAndWrittenOnEveryPage() throws Exception {
        MvcTestResult saved = mvc.post()
                .uri("/ru/view-settings")
                .with(csrf())
                .param("theme", "dark")
                .param("size", "150")
                .param("spacing", "wide")
                .param("images", "off")
                .param("contrast", "blue")
                .param("back", "/sign-in")
                .exchange();
        assertThat(saved).hasStatus(302).hasRedirectedUrl("/ru/sign-in");
        Cookie kept = saved.getResponse().getCookie(ViewSettings.COOKIE);
        assertThat(kept).isNotNull();

        Element root = Jsoup.parse(mvc.get()
                        .uri("/ru/sign-in")
                        .cookie(kept)
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .selectFirst("html");
        assertThat(root.attr("data-theme")).isEqualTo("dark");
        assertThat(root.attr("data-size")).isEqualTo("150");
        assertThat(root.attr("data-spacing")).isEqualTo("wide");
        assertThat(root.attr("data-images")).isEqualTo("off");
        assertThat(root.attr("data-contrast")).isEqualTo("blue");
    }

    @Test
    void thePageOffersEverySettingWithTheOneInForceChosen() throws Exception {
        Document page = Jsoup.parse(mvc.get()
                .uri("/zh/view-settings")
                .cookie(new Cookie(ViewSettings.COOKIE, "light.200.normal.on.sepia"))
                .exchange()
                .getResponse()
                .getContentAsString());
        assertThat(page.select("main h1").text()).isEqualTo("显示设置");
        assertThat(page.select(".choice-card input[checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("light", "200", "normal", "on", "sepia");
    }
}
