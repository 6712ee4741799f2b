package amur.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermMatcherTest {
    /** Nothing that is asked below stands here as a whole. */
    private static final Thesaurus PARTS = ThesaurusTest.thesaurus("""
            copper | медь; медный | 铜 |
            zinc oxide | оксид цинка | 氧化锌 |
            iron oxide | оксид железа | 氧化铁 |
            copper sulphate | сульфат меди | 硫酸铜 |
            iron nail | железный гвоздь | 铁钉 |
            copper wire | медная проволока | 铜线; 铜丝 |
            video recorder | видеомагнитофон; видео | 录像机; 视频 |
            telephone | телефон | 电话 |
            metal; metallic | металл; металлический | 金属; 金属的 |
            non-electric | неэлектрический | 非电的; 非电 |
            electric | электрический | 电的; 电 |
            coffee machine | кофеварка | 咖啡机 |
            box | ящик; коробка | 盒; 箱 |
            for medical use; medical | медицинский; для медицинских целей | 医用; 医疗 |
            paste | паста | 膏; 糊 |
            gloves | перчатки | 手套 |
            """);

    private static List<Integer> first(
            Thesaurus thesaurus, Tongue from, Tongue to, List<String> queries, List<String> candidates) {
        return Arrays.stream(new TermMatcher(thesaurus, from, to).rank(queries, candidates, 10))
                .map(best -> best.length == 0 ? -1 : best[0])
                .toList();
    }

    @Test
    void putsTogetherWhatItKnowsInPartsOnly() {
        assertThat(first(
                        PARTS,
                        Tongue.RU,
                        Tongue.ZH,
                        List.of("оксид меди", "гвозди медные", "перчатки для медицинских целей", "сульфаты цинка"),
                        List.of("硫酸锌", "氧化铜", "医用手套", "铜钉")))
                .containsExactly(1, 3, 2, 0);
        assertThat(first(PARTS, Tongue.ZH, Tongue.EN, List.of("硫酸锌", "铜盒"), List.of("boxes of copper", "zinc sulfate")))
                .containsExactly(1, 0);
    }

    @Test
    void tellsAThingFromItsNegation() {
        assertThat(first(
                        PARTS,
                        Tongue.RU,
                        Tongue.ZH,
                        List.of(
                                "кофеварки электрические",
                                "кофеварки неэлектрические",
                                "ящики неметаллические",
                                "ящики металлические"),
                        List.of("非电咖啡机", "电咖啡机", "金属盒", "非金属盒")))
                .containsExactly(1, 0, 3, 2);
    }

    @Test
    void partsCompoundsThatNoLineHas() {
        assertThat(first(PARTS, Tongue.RU, Tongue.ZH, List.of("видеотелефоны"), List.of("咖啡机", "铜线", "可视电话")))
                .containsExactly(2);
    }

    @Test
    void knowsInternationalWordsBySpelling() {
        assertThat(first(
                        PARTS,
                        Tongue.RU,
                        Tongue.EN,
                        List.of("витамины", "празеодим", "USB-кабели", "нитраты"),
                        List.of("praseodymium", "nitrates", "vitamins", "USB cables")))
                .containsExactly(2, 0, 3, 1);
    }

    @Test
    void takesEitherSpellingOfALine() {
        assertThat(first(
                        PARTS,
                        Tongue.ZH,
                        Tongue.RU,
                        List.of("某某 / 铜线"),
                        List.of("гвоздь железный", "нечто / проволока медная")))
                .containsExactly(1);
    }

    @Test
    void letsARivalHaveWhatFitsItBetter() {
        // Both ask for 铜盒; the one that says copper gets it, the other the leftover box.
        int[][] best = new TermMatcher(PARTS, Tongue.RU, Tongue.ZH)
                .rank(List.of("ящик", "ящик медный"), List.of("铜盒", "大盒"), 2);
        assertThat(best[0][0]).isEqualTo(1);
        assertThat(best[1][0]).isEqualTo(0);
    }

    @Test
    void learnsFromSurePairsWhatTheThesaurusLacks() {
        // Nobody says what «какаду» is; the sure pairs beside it leave it to 凤头鹦鹉.
        List<String> queries =
                List.of("медная проволока для какаду", "ящики для какаду", "перчатки для какаду", "какаду");
        List<String> candidates = List.of("凤头鹦鹉用手套", "水龙头", "凤头鹦鹉", "凤头鹦鹉用铜丝", "凤头鹦鹉箱");
        assertThat(first(PARTS, Tongue.RU, Tongue.ZH, queries, candidates)).containsExactly(3, 4, 0, 2);
    }

    @Test
    void givesABlankLineNothingAndAnyOtherAsManyAsAsked() {
        int[][] best = new TermMatcher(PARTS, Tongue.RU, Tongue.ZH)
                .rank(List.of("", "  ", "!!!", "ящик", "абракадабра"), List.of("盒", "", "铜", "铁"), 3);
        assertThat(best[0]).isEmpty();
        assertThat(best[1]).isEmpty();
        assertThat(best[2]).isEmpty();
        assertThat(best[3]).hasSize(3).startsWith(0);
        assertThat(best[4]).hasSize(3);
    }

    @Test
    void answersTheSameEveryTime() {
        List<String> queries = List.of("оксид меди", "ящик", "перчатки");
        List<String> candidates = List.of("手套", "氧化铜", "箱", "盒");
        int[][] once = new TermMatcher(PARTS, Tongue.RU, Tongue.ZH).rank(queries, candidates, 4);
        TermMatcher again = new TermMatcher(PARTS, Tongue.RU, Tongue.ZH);
        assertThat(again.rank(queries, candidates, 4)).isDeepEqualTo(once);
        assertThat(again.rank(queries, candidates, 4)).isDeepEqualTo(once);
    }

    @Test
    void standsAnyText() {
        var random = new Random(7);
        String[] pieces = {
            "медь",
            "не",
            "неэлектрический",
            " / ",
            "*",
            "[",
            "]",
            "（",
            "氧化",
            "機",
            "\u0000",
            "\ud83d",
            "USB",
            "😀",
            "-",
            " ",
            "ё",
            "12"
        };
        for (int round = 0; round < 200; round++) {
            List<String> some = IntStream.range(0, 20)
                    .mapToObj(i -> {
                        var text = new StringBuilder();
                        for (int k = random.nextInt(8); k >= 0; k--) {
                            text.append(pieces[random.nextInt(pieces.length)]);
                        }
                        return text.toString();
                    })
                    .toList();
            int[][] best = new TermMatcher(PARTS, Tongue.values()[round % 3], Tongue.values()[(round + 1) % 3])
                    .rank(some, some, 10);
            for (int[] row : best) {
                assertThat(Arrays.stream(row).distinct().count()).isEqualTo(row.length);
                assertThat(Arrays.stream(row).boxed()).allMatch(c -> c >= 0 && c < 20);
            }
        }
    }

    @Test
    void takesDictionariesAsFurtherEvidence(@TempDir Path folder) throws IOException {
        List<String> queries = List.of("тромбоны", "варенье");
        List<String> candidates = List.of("果酱", "伞", "长号", "灯");
        Files.writeString(
                folder.resolve("cedict_ts.u8"),
                "# CC-CEDICT\n長號 长号 [chang2 hao4] /trombone/CL:把[ba3]/\n果醬 果酱 [guo3 jiang4] /jam/\n");
        Files.writeString(folder.resolve("some.tsv"), "en\tru\ntrombone\tтромбон\njam\tваренье; джем\n");
        Dictionaries dictionaries = Dictionaries.load(folder);
        int[][] best = new TermMatcher(PARTS, Tongue.RU, Tongue.ZH, dictionaries).rank(queries, candidates, 1);
        assertThat(best).isDeepEqualTo(new int[][] {{2}, {0}});
    }
}
