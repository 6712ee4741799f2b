package amur.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import jakarta.servlet.http.Cookie;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class ViewSettingsPageTest {
    @Autowired
    Browsers browsers;

    @Test
    void theChosenSettingsAreKeptAndWrittenOnEveryPage() throws Exception {
        MvcTestResult saved = browsers.signedOut()
                .post(
                        "/ru/view-settings",
                        "theme=dark",
                        "size=150",
                        "spacing=wide",
                        "images=off",
                        "contrast=blue",
                        "back=/sign-in");
        assertThat(saved).hasStatus(302).hasRedirectedUrl("/ru/sign-in");
        Cookie kept = saved.getResponse().getCookie(ViewSettings.COOKIE);
        assertThat(kept).isNotNull();

        Element root = Browser.parsed(
                        browsers.signedOut().asking("/ru/sign-in").cookie(kept).exchange())
                .selectFirst("html");
        assertThat(root.attr("data-theme")).isEqualTo("dark");
        assertThat(root.attr("data-size")).isEqualTo("150");
        assertThat(root.attr("data-spacing")).isEqualTo("wide");
        assertThat(root.attr("data-images")).isEqualTo("off");
        assertThat(root.attr("data-contrast")).isEqualTo("blue");
    }

    @Test
    void thePageOffersEverySettingWithTheOneInForceChosen() throws Exception {
        Document page = Browser.parsed(browsers.signedOut()
                .asking("/zh/view-settings")
                .cookie(new Cookie(ViewSettings.COOKIE, "light.200.normal.on.sepia"))
                .exchange());
        assertThat(page.select("main h1").text()).isEqualTo("显示设置");
        assertThat(page.select(".choice-card input[checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("light", "200", "normal", "on", "sepia");
    }
}
