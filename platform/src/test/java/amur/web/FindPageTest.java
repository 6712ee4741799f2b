package amur.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.Browsers;
import amur.PlatformTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class FindPageTest {
    @Autowired
    Browsers browsers;

    @Test
    void whatIsNotThereIsSaidInTheReadersLanguageAndTheQuestionIsShownAsText() throws Exception {
        assertThat(shown("/en/find", "<b>zzz</b>")
                        .select("[data-find-results] h2")
                        .text())
                .isEqualTo("Nothing found for “<b>zzz</b>”");
        assertThat(shown("/ru/find", "щщщ").select("[data-find-results] h2").text())
                .isEqualTo("По запросу «щщщ» ничего не найдено");
        assertThat(shown("/zh/find", "囧囧").select("[data-find-results] h2").text())
                .isEqualTo("未找到与“囧囧”相关的结果");
    }

    @Test
    void withoutAQuestionOnlyTheFieldIsShown() throws Exception {
        Document page = shown("/en/find", " ");
        assertThat(page.select("[data-find-results] h2")).isEmpty();
        assertThat(page.select("main input[name=q]")).hasSize(1);
    }

    private Document shown(String path, String query) throws Exception {
        return Browser.parsed(
                browsers.signedOut().asking(path).param("q", query).exchange());
    }
}
