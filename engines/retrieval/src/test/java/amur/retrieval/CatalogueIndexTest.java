package amur.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import amur.terminology.Dictionaries;
import amur.terminology.Thesaurus;
import amur.terminology.Tongue;
import amur.terminology.Translations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueIndexTest {
    private static final Thesaurus THESAURUS = Thesaurus.load();
    private static final long EDITION = 8;

    @TempDir
    Path folder;

    private CatalogueIndex index;

    @BeforeEach
    void open() throws IOException {
        index = CatalogueIndex.open(folder, THESAURUS);
        index.update(List.of(
                product(1, "Соевое масло рафинированное", "«Северный завод»", "1507.90"),
                product(2, "一级大豆油", "黑龙江示例粮油公司", "150790"),
                product(3, "Refined soybean oil", "Example Mill", "15079010"),
                product(4, "Подсолнечное масло", "Пример-Агро", "151219"),
                product(5, "Станки токарные", "Станкострой", "845811"),
                product(6, "拖拉機", "範例農機", "870110"),
                product(7, "Мёд липовый", "Пасека", "040900"),
                company(1, "黑龙江示例粮油公司", "Heilongjiang Shili Grain and Oil"),
                company(2, "Воронежский завод", "Voronezhsky zavod"),
                new Document(
                        Document.Kind.PRODUCT, 99, 9, List.of("Soybean oil"), List.of(), List.of(), "", List.of())));
        index.commit("0/0");
        index.refresh();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private static Document product(long id, String name, String owner, String hs) {
        return new Document(
                Document.Kind.PRODUCT,
                id,
                EDITION,
                List.of(name),
                List.of("Оптом и в розницу"),
                List.of(owner),
                "AB-" + id,
                List.of(hs.replace(".", "")));
    }

    private static Document company(long id, String name, String latin) {
        return new Document(
                Document.Kind.COMPANY, id, EDITION, List.of(name, latin), List.of(), List.of(), "", List.of());
    }

    private List<Long> products(String query) {
        return index.search(query, EDITION, Document.Kind.PRODUCT, 20).hits().stream()
                .map(hit -> hit.key().id())
                .sorted()
                .toList();
    }

    private List<Long> ranked(String query) {
        return index.search(query, EDITION, Document.Kind.PRODUCT, 20).hits().stream()
                .map(hit -> hit.key().id())
                .toList();
    }

    private List<Long> companies(String query) {
        return index.search(query, EDITION, Document.Kind.COMPANY, 20).hits().stream()
                .map(hit -> hit.key().id())
                .toList();
    }

    /** One thing, whoever asks. */
    @ParameterizedTest
    @ValueSource(strings = {"соевое масло", "豆油", "soybean oil", "масла соевого", "大豆油", "Soybean Oils "})
    void oneThingIsFoundInAnyLanguage(String query) {
        assertThat(products(query)).containsExactly(1L, 2L, 3L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "станков | 5",
                "токарный станок | 5",
                "拖拉机 | 6",
                "трактор | 6",
                "мед | 7",
                "МЁД | 7",
                "15.07 | 1,2,3",
                "1507 | 1,2,3",
                "15079010 | 3",
                "соев 1507 | 1,2,3",
                "подсол | 4",
                "подсонечное масло | 4",
                "AB-5 | 5",
                "refined 豆油 | 1,3",
                "soybean oil Северный | 1",
                "\"Refined soybean\" | 3"
            })
    void asPeopleType(String query, String expected) {
        assertThat(products(query).stream().map(String::valueOf).toList()).contains(expected.split(","));
        assertThat(products(query)).hasSize(expected.split(",").length);
    }

    @ParameterizedTest
    @CsvSource({"heilongjiang,1", "hei long jiang,1", "Shili,1", "voronezhsky,2", "voronej,0", "黑龍江,1", "воронежский,2"
    })
    void namesAreFoundAsTheySound(String query, long expected) {
        assertThat(companies(query)).isEqualTo(expected == 0 ? List.of() : List.of(expected));
    }

    @Test
    void everyHitSaysWhyItWasFound() {
        Answer answer = index.search("соевое масло", EDITION, Document.Kind.PRODUCT, 20);
        assertThat(answer.how()).isEqualTo(Answer.How.ASKED);
        assertThat(index.why(answer.asked(), product(1, "Соевое масло рафинированное", "", "1507")))
                .containsExactly(new Reason.Word("соевое масло", "Соевое масло"));
        assertThat(index.why(answer.asked(), product(2, "一级大豆油", "", "1507")))
                .singleElement()
                .isInstanceOfSatisfying(Reason.SameThing.class, reason -> {
                    assertThat(reason.found()).isEqualTo("大豆油");
                    assertThat(reason.tongue()).isEqualTo(Tongue.ZH);
                    assertThat(reason.concept().preferred(Tongue.EN).text()).isEqualTo("soybean oil");
                });
        assertThat(why("1507", product(3, "Oil", "", "15079010")))
                .containsExactly(new Reason.HsCode("1507", "15079010"));
        assertThat(why("heilongjiang", company(1, "黑龙江示例粮油公司", "")))
                .containsExactly(new Reason.Sound("heilongjiang", "黑龙江示例粮油公司"));
        assertThat(why("подсол", product(4, "Подсолнечное масло", "", "")))
                .containsExactly(new Reason.Beginning("подсол", "Подсолнечное"));
        assertThat(why("подсонечное ", product(4, "Подсолнечное", "", "")))
                .containsExactly(new Reason.Similar("подсонечное", "Подсолнечное"));
        assertThat(why("ab-4", product(4, "Подсолнечное", "", ""))).containsExactly(new Reason.Code("ab-4", "AB-4"));
    }

    private List<Reason> why(String query, Document document) {
        return index.why(Asked.of(query, THESAURUS), document);
    }

    @Test
    void whatFitsOnlyInPartIsToldSo() {
        assertThat(index.search("soybean oil Марс", EDITION, Document.Kind.PRODUCT, 20)
                        .how())
                .isEqualTo(Answer.How.PARTLY);
        assertThat(index.search("qqqqqq", EDITION, null, 20).how()).isEqualTo(Answer.How.NOTHING);
        assertThat(index.search("  «» ,.", EDITION, null, 20).hits()).isEmpty();
    }

    @Test
    void anIndexIsAsItWasAtItsLastCommitWhenTheProcessDies() throws IOException {
        index.update(List.of(product(1, "Пшеница", "", "1001")));
        index.delete(List.of(new Document.Key(Document.Kind.PRODUCT, 4)));
        index.refresh();
        assertThat(products("пшеница")).containsExactly(1L);
        index.close();
        index = CatalogueIndex.open(folder, THESAURUS);
        assertThat(index.position()).contains("0/0");
        assertThat(products("соевое масло")).containsExactly(1L, 2L, 3L);
        assertThat(products("подсолнечное")).containsExactly(4L);
        Set<Document.Key> keys = new HashSet<>();
        index.keys(keys::add);
        assertThat(keys).hasSize(10).hasSize(index.size());
    }

    @Test
    void aDamagedIndexIsThrownAway() throws IOException {
        index.close();
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(file -> !file.endsWith("write.lock")).toList();
        }
        Random random = new Random(1);
        int rebuilt = 0;
        for (Path file : files) {
            byte[] sound = Files.readAllBytes(file);
            byte[] damaged = sound.clone();
            for (int i = 0; i < 20; i++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(file, random.nextBoolean() ? damaged : java.util.Arrays.copyOf(sound, sound.length / 2));
            index = CatalogueIndex.open(folder, THESAURUS);
            rebuilt += index.position().isEmpty() ? 1 : 0;
            // Whatever happened, it can be used.
            index.clear();
            index.update(List.of(product(1, "Соевое масло", "", "1507")));
            index.commit("1/1");
            index.refresh();
            assertThat(products("豆油")).containsExactly(1L);
            index.close();
        }
        assertThat(rebuilt).isPositive();
        index = CatalogueIndex.open(folder, THESAURUS);
    }

    @Test
    void anIndexOfAnotherThesaurusIsThrownAway() throws IOException {
        index.close();
        index = CatalogueIndex.open(
                folder, Thesaurus.of("goods.txt", new java.io.StringReader("oil | масло | 油 | 1507\n")));
        assertThat(index.position()).isEmpty();
        assertThat(index.size()).isZero();
    }

    @Test
    void hostileQueriesAreAnsweredQuickly() {
        List<String> hostile = new ArrayList<>(List.of(
                "",
                " ",
                "\u0000\u0001\u202e\ufeff",
                "\"\"\"\"\"",
                "«соевое",
                "(((((((((((a",
                "a AND OR NOT b:c^2~3 [a TO z] /.*/ \\",
                "*".repeat(100_000),
                "油".repeat(100_000),
                "a ".repeat(100_000),
                "\ud800\udc00\ud800",
                "1".repeat(10_000),
                "ё".repeat(5_000),
                "a\u0301".repeat(3_000),
                "'; drop table product; --",
                "<script>alert(1)</script>"));
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            StringBuilder any = new StringBuilder();
            int length = random.nextInt(60);
            for (int j = 0; j < length; j++) {
                any.appendCodePoint(
                        switch (random.nextInt(6)) {
                            case 0 -> random.nextInt(0x10FFFF);
                            case 1 -> 0x4e00 + random.nextInt(0x5000);
                            case 2 -> 0x400 + random.nextInt(0x100);
                            case 3 -> ' ';
                            case 4 -> "\"«».-*?~^:()".charAt(random.nextInt(12));
                            default -> 'a' + random.nextInt(26);
                        });
            }
            hostile.add(any.toString());
        }
        for (String query : hostile) {
            Answer answer = index.search(query, EDITION, null, 50);
            assertThat(answer.asked().units()).hasSizeLessThanOrEqualTo(Asked.MOST_UNITS);
            assertThat(answer.asked().text().length()).isLessThanOrEqualTo(Asked.LONGEST + 1);
            answer.hits().forEach(hit -> assertThat(hit.key().id()).isNotEqualTo(99));
            index.why(answer.asked(), product(1, query, "", "1507"));
        }
    }

    @Test
    void searchingGoesOnWhileTheIndexIsWritten() throws Exception {
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            var writing = pool.submit(() -> {
                for (int i = 0; i < 60; i++) {
                    write(i);
                }
            });
            while (!writing.isDone()) {
                assertThat(products("豆油")).contains(2L);
            }
            writing.get();
        }
        assertThat(index.search("трактор", EDITION, Document.Kind.PRODUCT, 1000).total())
                .isEqualTo(61);
    }

    private void write(int i) {
        try {
            index.update(List.of(product(1000 + i, "Трактор " + i, "", "8701")));
            index.refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void allThatAQueryFindsIsHandedOverTheBestFirst() {
        Matches oil = index.matches("大豆油", EDITION, Document.Kind.PRODUCT, Scope.EVERYTHING);
        assertThat(oil.ids()).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(oil.ids())
                .containsExactlyElementsOf(index.search("大豆油", EDITION, Document.Kind.PRODUCT, 10).hits().stream()
                        .map(hit -> hit.key().id())
                        .toList());
        assertThat(oil.whole()).isTrue();
        assertThat(oil.how()).isEqualTo(Answer.How.ASKED);
        assertThat(index.matches("соевле маслло", EDITION, Document.Kind.PRODUCT, Scope.EVERYTHING)
                        .how())
                .isEqualTo(Answer.How.SIMILAR);
        assertThat(index.matches("…", EDITION, Document.Kind.PRODUCT, Scope.EVERYTHING)
                        .ids())
                .isEmpty();
    }

    @Test
    void whatACompanyOffersIsAskedApartFromWhatItNeeds() throws IOException {
        index.update(List.of(new Document(
                Document.Kind.COMPANY,
                5,
                EDITION,
                List.of("Пример"),
                List.of("Соевое масло", "Станки токарные"),
                List.of(),
                "",
                List.of("150790", "845811"),
                new Document.Goods(List.of("Соевое масло"), List.of("150790")),
                new Document.Goods(List.of("Станки токарные"), List.of("845811")))));
        index.refresh();
        for (String oil : List.of("豆油", "соевого масла", "soybean oil", "1507", "\"соевое масло\"", "соев")) {
            assertThat(index.matches(oil, EDITION, Document.Kind.COMPANY, Scope.OFFERS)
                            .ids())
                    .as(oil)
                    .containsExactly(5L);
            assertThat(index.matches(oil, EDITION, Document.Kind.COMPANY, Scope.NEEDS)
                            .ids())
                    .as(oil)
                    .isEmpty();
        }
        assertThat(index.matches("соев", EDITION, Document.Kind.COMPANY, Scope.EVERYTHING)
                        .ids())
                .containsExactly(5L);
    }

    @Test
    void findsByDictionariesWhatTheThesaurusDoesNotKnow(@TempDir Path dictionaries) throws IOException {
        index.update(List.of(product(20, "Бруздель складной", "Север", ""), product(21, "嘎嗡啦", "范例", "")));
        index.refresh();
        assertThat(products("frubbly morgle")).isEmpty();
        Files.writeString(
                dictionaries.resolve("one.tsv"),
                "en\tru\tzh\nfrubbly morgle\tбруздель\t嘎嗡啦\ngrimfle\tсоевое масло\t\n");
        index.translate(Translations.of(Dictionaries.load(dictionaries)));
        assertThat(products("frubbly morgles")).containsExactlyInAnyOrder(20L, 21L);
        // The word itself comes before what a dictionary guesses.
        assertThat(ranked("бруздели")).containsExactly(20L, 21L);
        assertThat(ranked("嘎嗡啦")).containsExactly(21L, 20L);
        // What a dictionary calls by a name that the thesaurus knows is found in every language.
        assertThat(products("grimfle")).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(index.search("grimfle north", EDITION, Document.Kind.PRODUCT, 5)
                        .how())
                .isEqualTo(Answer.How.PARTLY);
        Answer answer = index.search("frubbly morgle", EDITION, Document.Kind.PRODUCT, 5);
        assertThat(index.why(answer.asked(), product(20, "Бруздель складной", "Север", "")))
                .containsExactly(new Reason.Translated("frubbly morgle", "Бруздель"));
        Answer oil = index.search("grimfle", EDITION, Document.Kind.PRODUCT, 5);
        assertThat(index.why(oil.asked(), product(2, "一级大豆油", "范例", "150790")))
                .containsExactly(new Reason.Translated("grimfle", "大豆油"));
    }

    @Test
    void wordsOfAnEntryAreFoundApartToo(@TempDir Path dictionaries) throws IOException {
        Document apart = new Document(
                Document.Kind.PRODUCT,
                22,
                EDITION,
                List.of("Frubbly"),
                List.of("A morgle of our own"),
                List.of(),
                "",
                List.of());
        index.update(List.of(apart));
        index.refresh();
        Files.writeString(dictionaries.resolve("one.tsv"), "en\tru\nfrubbly morgle\tбруздель\n");
        index.translate(Translations.of(Dictionaries.load(dictionaries)));
        assertThat(products("frubbly morgle")).containsExactly(22L);
        Answer answer = index.search("frubbly morgle", EDITION, Document.Kind.PRODUCT, 5);
        assertThat(index.why(answer.asked(), apart))
                .containsExactly(new Reason.Word("frubbly", "Frubbly"), new Reason.Word("morgle", "morgle"));
    }
}
