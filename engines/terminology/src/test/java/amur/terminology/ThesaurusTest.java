package amur.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThesaurusTest {
    private static final Thesaurus SOME = thesaurus("""
            # Acids
            nitric acid | азотная кислота | 硝酸 | 2808
            soybean oil; soya oil | соевое масло; масло сои | 豆油; 大豆油 | 1507
            oil (edible) | масло (пищевое) | 油 |
            crane (machine) | кран (грузоподъёмный); подъёмный кран | 起重机 | 8426
            tap; faucet | кран (сантехника) | 水龙头 | 8481
            machine tool | станок | 机床 | 8456 8457
            sulphate; sulfate | сульфат | 硫酸盐 |
            LED lamp | светодиодная лампа | LED灯 | 8539
            """);

    static Thesaurus thesaurus(String text) {
        try {
            return Thesaurus.of("goods/test.txt", new StringReader(text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> identities(String text) {
        return SOME.mentions(text).stream()
                .flatMap(mention -> mention.concepts().stream())
                .map(Concept::identity)
                .toList();
    }

    @Test
    void keepsWhatTheLineSays() {
        Concept crane = SOME.find("crane (machine)").orElseThrow();
        assertThat(SOME.faults()).isEmpty();
        assertThat(crane.preferred(Tongue.RU)).isEqualTo(new Term(Tongue.RU, "кран", "грузоподъёмный"));
        assertThat(crane.hsCodes()).containsExactly("8426");
        assertThat(crane.line()).isEqualTo(5);
        assertThat(crane.kind()).isEqualTo("goods");
        assertThat(SOME.ofCode("8457")).extracting(Concept::identity).containsExactly("machine tool");
    }

    @Test
    void knowsAConceptInAnyGrammaticalFormAndOrder() {
        assertThat(identities("кислоту азотную")).containsExactly("nitric acid");
        assertThat(identities("поставки соевого масла")).containsExactly("soybean oil");
        assertThat(identities("Станков")).containsExactly("machine tool");
        assertThat(identities("oil of soya")).containsExactly("soybean oil");
        assertThat(identities("machine tools, sulfates")).containsExactly("machine tool", "sulphate");
        assertThat(identities("светодиодными лампами")).containsExactly("LED lamp");
    }

    @Test
    void takesTheLongestTermAndTheInnerOnesOnRequest() {
        assertThat(identities("进口大豆油")).containsExactly("soybean oil");
        assertThat(SOME.allMentions("大豆油")).extracting(Mention::text).containsExactly("大豆油", "豆油", "油");
    }

    @Test
    void readsTraditionalCharactersAndMixedScripts() {
        assertThat(identities("起重機 LED燈")).containsExactly("crane (machine)", "LED lamp");
    }

    @Test
    void saysWhereAMentionStands() {
        String text = "Продам кран и соевое масло";
        Mention oil = SOME.mentions(text).getLast();
        assertThat(text.substring(oil.start(), oil.end()))
                .isEqualTo("соевое масло")
                .isEqualTo(oil.text());
        assertThat(oil.tongue()).isEqualTo(Tongue.RU);
        assertThat(SOME.mentions(text).getFirst().concepts())
                .extracting(Concept::identity)
                .containsExactly("crane (machine)", "tap");
    }

    @Test
    void expandsAQueryWithTheReason() {
        List<Expansion> expansions = SOME.expansions("купить 豆油");
        assertThat(expansions)
                .extracting(expansion -> expansion.term().text())
                .containsExactly("soybean oil", "soya oil", "соевое масло", "масло сои", "大豆油");
        assertThat(expansions).allSatisfy(expansion -> {
            assertThat(expansion.concept().identity()).isEqualTo("soybean oil");
            assertThat(expansion.mention().tongue()).isEqualTo(Tongue.ZH);
        });
    }

    @Test
    void namesAConceptByAWholeTextOnly() {
        assertThat(SOME.named("Кислота азотная")).extracting(Concept::identity).containsExactly("nitric acid");
        assertThat(SOME.named("кислота азотная, бочки")).isEmpty();
        assertThat(SOME.named("")).isEmpty();
    }

    @Test
    void namesEachFaultWithItsPlace() {
        Thesaurus bad = thesaurus("""
                a | б | 人 | 01
                two columns | два
                one-sided | | 人 |
                empty;; term | пусто | 空 |
                wrong | wрong и 人 | 空地 |
                traditional | традиционный | 機器 |
                code | код | 代码 | 12345
                chapter | глава | 章 | 98
                a | в | 手 |
                again | б | 手足 |
                """);
        assertThat(bad.faults())
                .extracting(FaultyLine::line, FaultyLine::fault)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, Fault.COLUMNS),
                        org.assertj.core.groups.Tuple.tuple(3, Fault.ONE_SIDED),
                        org.assertj.core.groups.Tuple.tuple(4, Fault.EMPTY_TERM),
                        org.assertj.core.groups.Tuple.tuple(5, Fault.WRONG_SCRIPT),
                        org.assertj.core.groups.Tuple.tuple(6, Fault.WRONG_SCRIPT),
                        org.assertj.core.groups.Tuple.tuple(7, Fault.HS_CODE),
                        org.assertj.core.groups.Tuple.tuple(8, Fault.HS_CODE),
                        org.assertj.core.groups.Tuple.tuple(9, Fault.REPEATED_CONCEPT),
                        org.assertj.core.groups.Tuple.tuple(10, Fault.REPEATED_TERM));
        assertThat(bad.concepts()).extracting(Concept::identity).containsExactly("a", "again");
    }

    @Test
    void readsAFolderAndNamesAFileThatIsNotUtf8(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("goods"));
        Files.writeString(folder.resolve("goods/good.txt"), "\ufefftea | чай | 茶 | 0902\n");
        Files.write(folder.resolve("units.txt"), "tonne | тонна | 吨 |\n".getBytes("UTF-16"));
        Thesaurus read = Thesaurus.load(folder);
        assertThat(read.concepts()).extracting(Concept::kind).containsExactly("goods");
        assertThat(read.faults()).containsExactly(new FaultyLine("units.txt", 0, Fault.NOT_UTF8, ""));
    }
}
