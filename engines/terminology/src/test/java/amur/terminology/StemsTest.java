package amur.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of one word share a stem; different words do not. */
class StemsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "станок станка станки станков станками",
                "палец пальцы пальцев пальцами",
                "масло масла масел маслами",
                "волокно волокна волокон волокнами",
                "кислота кислоты кислот кислотой",
                "азотная азотной азотную азотные азотных",
                "ткань ткани тканей тканями",
                "изделие изделия изделий изделиями",
                "крепёжный крепежные крепёжными",
                "моющихся моющиеся",
                "клей клея клеи клеев",
                "соль соли солей солями"
            })
    void russianFormsShareAStem(String forms) {
        assertThat(Arrays.stream(forms.split(" "))
                        .map(form -> RussianStems.of(Words.form(form)))
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "machine machines",
                "box boxes",
                "knife knives",
                "sulphate sulfates",
                "colour colors",
                "fibre fibers",
                "moulding molding mold",
                "battery batteries",
                "cutting cut",
                "grey gray",
                "polished polishing polish"
            })
    void englishFormsShareAStem(String forms) {
        assertThat(Arrays.stream(forms.split(" "))
                        .map(form -> EnglishStems.of(Words.form(form)))
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"кран крахмал", "сталь стать", "мыло мыльница", "glass gas", "need needle", "seed see"})
    void differentWordsStayApart(String words) {
        assertThat(Arrays.stream(words.split(" "))
                        .map(word -> Words.of(word).getFirst().stem())
                        .distinct())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"機 机", "乾燥 干燥", "苎麻 苎麻", "俱乐部 俱乐部", "電腦 电脑", "ＬＥＤ led"})
    void charactersAreSimplified(String pair) {
        String[] sides = pair.split(" ");
        var simplified = new StringBuilder();
        Words.of(sides[0]).forEach(token -> simplified.append(token.form()));
        assertThat(simplified.toString()).isEqualTo(sides[1]);
    }
}
