package amur.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoundsTest {
    private static final Thesaurus NOTHING_OF_IT = ThesaurusTest.thesaurus("box | ящик | 盒 |\nunit | единица | 单位 |\n");

    @Test
    void bringsWordsToRoughSounds() {
        assertThat(Sounds.ofLetters("ньютон")).isEqualTo("NuToN");
        assertThat(Sounds.ofLetters("volt")).isEqualTo("FoLT");
        assertThat(Sounds.alike(Sounds.ofLetters("личи"), "LiSi")).isEqualTo(1);
        assertThat(Sounds.alike(Sounds.ofLetters("личи"), "KaFe")).isLessThan(0.5);
    }

    @Test
    void findsWhatChineseTookByItsSound() {
        List<String> queries = List.of("вольты", "ньютоны", "личи", "кельвины");
        List<String> candidates = List.of("荔枝", "开尔文", "牛顿", "伏特");
        int[][] best = new TermMatcher(NOTHING_OF_IT, Tongue.RU, Tongue.ZH).rank(queries, candidates, 1);
        assertThat(best).isDeepEqualTo(new int[][] {{3}, {2}, {0}, {1}});
        int[][] back = new TermMatcher(NOTHING_OF_IT, Tongue.ZH, Tongue.EN)
                .rank(candidates, List.of("volt", "newton", "lychee", "kelvin"), 1);
        assertThat(back).isDeepEqualTo(new int[][] {{2}, {3}, {1}, {0}});
    }
}
