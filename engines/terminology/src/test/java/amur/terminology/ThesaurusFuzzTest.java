package amur.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever stands in a file or a text, nothing is thrown and nothing out of bounds is named. */
class ThesaurusFuzzTest {
    private static final String[] PIECES = {
        "nitric acid",
        " | ",
        "|",
        ";",
        "；",
        "азотная",
        "кислота",
        "硝酸",
        "氧化",
        "機",
        "(",
        ")",
        "（",
        "\t",
        "\u0000",
        "\ud83d",
        "\ude00",
        "\u0301",
        "é",
        "#",
        "2808",
        "99",
        "\n",
        "\ufeff",
        "ﬁ",
        "ＰＶＣ",
        "'s",
        "-",
        "/",
        "*",
        "😀",
        "𠀀",
        " ",
        "of",
        "the",
        "й",
        "ё"
    };

    @Test
    void readsAnything() throws Exception {
        var random = new Random(4);
        for (int round = 0; round < 3000; round++) {
            String text = text(random, 60);
            Thesaurus thesaurus = Thesaurus.of("goods/fuzz.txt", new StringReader(text));
            assertThat(thesaurus.faults())
                    .allSatisfy(fault -> assertThat(fault.line()).isPositive());
            for (Mention mention : thesaurus.allMentions(text)) {
                assertThat(mention.text()).isEqualTo(text.substring(mention.start(), mention.end()));
                assertThat(mention.concepts()).isNotEmpty();
            }
            thesaurus.expansions(text);
        }
    }

    @Test
    void answersAHostileTextInItsLength() {
        Thesaurus own = Thesaurus.load();
        String longest = "медно-никелевый ".repeat(20_000) + "硝".repeat(100_000) + "a".repeat(1_000_000);
        long start = System.nanoTime();
        own.mentions(longest);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(10_000);
    }

    private static String text(Random random, int pieces) {
        var text = new StringBuilder();
        for (int i = random.nextInt(pieces); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
