package amur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final List<Integer> FIVE = List.of(1, 2, 3, 4, 5);

    @Test
    void aWholeListIsCutIntoPages() {
        assertThat(Page.of(FIVE, 1, 2)).isEqualTo(new Page<>(List.of(1, 2), 1, 2, 5));
        assertThat(Page.of(FIVE, 3, 2)).isEqualTo(new Page<>(List.of(5), 3, 2, 5));
        assertThat(Page.of(FIVE, 1, 5)).isEqualTo(new Page<>(FIVE, 1, 5, 5));
    }

    @Test
    void pastTheEndIsTheLastPageAndBeforeTheStartTheFirst() {
        assertThat(Page.of(FIVE, 999_999, 2)).isEqualTo(Page.of(FIVE, 3, 2));
        assertThat(Page.of(FIVE, 2, 5)).isEqualTo(Page.of(FIVE, 1, 5));
        assertThat(Page.of(FIVE, -1, 2)).isEqualTo(Page.of(FIVE, 1, 2));
        assertThat(Page.of(List.of(), 4, 2)).isEqualTo(new Page<>(List.of(), 1, 2, 0));
    }
}
