package amur.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class FindPageTest {
    @Autowired
    MockMvcTester mvc;

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
        return Jsoup.parse(
                mvc.get().uri(path).param("q", query).exchange().getResponse().getContentAsString());
    }
}
