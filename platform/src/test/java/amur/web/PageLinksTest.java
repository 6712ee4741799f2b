package amur.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.shared.Page;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@PlatformTest
class PageLinksTest {
    @Autowired
    Views views;

    private PageLinks links(int number, long total, String query) {
        var request = new MockHttpServletRequest("GET", "/regions");
        request.setQueryString(query);
        int rows = (int) Math.min(20, total - (number - 1) * 20L);
        return PageLinks.of(new Page<>(Collections.nCopies(rows, "x"), number, 20, total), views.of(request));
    }

    @Test
    void keepTheFilterAndLeaveGaps() {
        PageLinks links = links(7, 250, "q=%D0%B1&page=3");
        assertThat(links.pages())
                .extracting(Map.Entry::getKey)
                .containsExactly("1", "…", "5", "6", "7", "8", "9", "…", "13");
        assertThat(links.next()).isEqualTo("/en/regions?q=%D0%B1&page=8");
        assertThat(links.first()).isEqualTo(121);
        assertThat(links.last()).isEqualTo(140);
    }

    @Test
    void onePageNeedsNoLinks() {
        PageLinks links = links(1, 20, null);
        assertThat(links.needed()).isFalse();
        assertThat(links.previous()).isNull();
        assertThat(links.next()).isNull();
    }
}
