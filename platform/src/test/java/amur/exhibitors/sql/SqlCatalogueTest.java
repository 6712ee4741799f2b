package amur.exhibitors.sql;

import static amur.exhibitors.ExhibitorsExamples.good;
import static amur.exhibitors.ExhibitorsExamples.many;
import static amur.exhibitors.ExhibitorsExamples.named;
import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.editions.EditionId;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Catalogue;
import amur.exhibitors.Catalogue.By;
import amur.exhibitors.Catalogue.Counts;
import amur.exhibitors.Catalogue.Filter;
import amur.exhibitors.Catalogue.Order;
import amur.exhibitors.Entries;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.ExhibitorsExamples;
import amur.shared.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class SqlCatalogueTest {
    private static final Order RUSSIAN = new Order(By.NAME, false, Language.RU);

    @Autowired
    Catalogue catalogue;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Editions editions;

    EditionId edition;

    @BeforeEach
    void anEdition() {
        edition = EditionsExamples.bare(editions).id();
    }

    private List<String> names(Filter filter, Order order) {
        return catalogue.all(edition, filter, order).stream()
                .map(listing -> listing.exhibitor().name())
                .toList();
    }

    private static Filter words(String words) {
        return Filter.listed(words, "", "", "", "", "", "", "");
    }

    private static Filter offers(String words) {
        return Filter.listed("", "", "", "", "", "", words, "");
    }

    @Test
    void eachLanguageHasItsOwnOrder() {
        exhibitors.enlist(
                edition,
                List.of(
                        named(ExhibitorsExamples.RUSSIA, "Ястреб", "Yastreb"),
                        named(ExhibitorsExamples.CHINA, "重庆机械", "Chongqing Machinery"), // chóng qìng, not zhòng
                        named(ExhibitorsExamples.RUSSIA, "Ёлка", "Yolka"),
                        named(ExhibitorsExamples.CHINA, "安徽机械", "Anhui Machinery"),
                        named(ExhibitorsExamples.RUSSIA, "Жук", "Zhuk"),
                        named(ExhibitorsExamples.CHINA, "北京机械", "Beijing Machinery")));
        assertThat(names(Filter.LISTED, RUSSIAN)).containsExactly("Ёлка", "Жук", "Ястреб", "安徽机械", "北京机械", "重庆机械");
        assertThat(names(Filter.LISTED, new Order(By.NAME, false, Language.ZH)))
                .startsWith("安徽机械", "北京机械")
                .endsWith("Ястреб", "Ёлка", "Жук");
        assertThat(names(Filter.LISTED, new Order(By.NAME, false, Language.EN)))
                .containsExactly("安徽机械", "北京机械", "重庆机械", "Ястреб", "Ёлка", "Жук");
        assertThat(names(Filter.LISTED, new Order(By.NUMBER, true, Language.EN)))
                .startsWith("北京机械", "Жук");
    }

    @Test
    void wordsAreFoundInEveryScriptAndWidthAndAsPartsOfWords() {
        exhibitors.enlist(edition, List.of(oilMill(), oilBuyer()));
        assertThat(names(words("МАСЛОЗАВОД зея"), RUSSIAN)).hasSize(1);
        assertThat(names(words("invented"), RUSSIAN)).hasSize(2);
        assertThat(names(words("粮油"), RUSSIAN)).hasSize(1);
        assertThat(names(words("ｇｒａｉｎ"), RUSSIAN)).hasSize(1);
        assertThat(names(words("100%"), RUSSIAN)).isEmpty();
        assertThat(names(words("_"), RUSSIAN)).isEmpty();
        assertThat(names(offers("соевое"), RUSSIAN)).hasSize(1);
        assertThat(names(offers("1507"), RUSSIAN)).hasSize(1);
        assertThat(names(offers("豆油"), RUSSIAN)).isEmpty();
        assertThat(names(Filter.listed("", "", "", "", "", "", "", "豆油"), RUSSIAN))
                .hasSize(1);
        assertThat(names(Filter.listed("", "", "", "", "", "84", "", ""), RUSSIAN))
                .containsExactly(oilMill().name());
    }

    @Test
    void wordsFollowTheEntry() {
        ExhibitorId id = exhibitors.enlist(edition, List.of(oilMill())).getFirst();
        entries.setGoods(
                id,
                entries.get(id).version(),
                List.of(good(true, "100190", Language.RU, "Озимая пшеница — «отборная»")));
        assertThat(names(offers("соевое"), RUSSIAN)).isEmpty();
        assertThat(names(offers("пшеница \"отборная"), RUSSIAN)).isEmpty();
        assertThat(names(offers("пшеница «отборная»"), RUSSIAN)).hasSize(1);
        entries.setGoods(id, entries.get(id).version(), List.of());
        assertThat(names(offers("пшеница"), RUSSIAN)).isEmpty();
        assertThat(catalogue.counts(edition, Filter.LISTED).chapters()).isEmpty();
    }

    @Test
    void eachFilterCountsWhatItsChoicesWouldLeave() {
        exhibitors.enlist(edition, List.of(oilMill(), oilBuyer()));
        exhibitors.enlist(edition, many(6)); // 1..6: buyers are 3 and 6, Chinese the even ones
        Counts all = catalogue.counts(edition, Filter.LISTED);
        assertThat(all.total()).isEqualTo(8);
        assertThat(all.kinds()).isEqualTo(Map.of("EXHIBITOR", 5, "BUYER", 3));
        assertThat(all.countries()).isEqualTo(Map.of("CN", 4, "RU", 4));
        assertThat(all.regions()).isEqualTo(Map.of("CN-HL", 4, "RU-AMU", 4));
        assertThat(all.sectors()).isEqualTo(Map.of("food", 2, "machinery", 6));
        assertThat(all.chapters()).isEqualTo(Map.of("15", 2, "84", 7));

        Counts buyers = catalogue.counts(edition, Filter.listed("", "BUYER", "", "", "food", "", "", ""));
        assertThat(buyers.total()).isEqualTo(1);
        assertThat(buyers.kinds()).isEqualTo(Map.of("EXHIBITOR", 1, "BUYER", 1)); // within food
        assertThat(buyers.sectors()).isEqualTo(Map.of("food", 1, "machinery", 2)); // among buyers
        assertThat(buyers.chapters()).isEqualTo(Map.of("15", 1));
    }

    @Test
    void pagesFollowEachOtherAndOneTooFarIsTheLast() {
        exhibitors.enlist(edition, many(120));
        Order byNumber = new Order(By.NUMBER, false, Language.EN);
        assertThat(catalogue.find(edition, Filter.LISTED, byNumber, 1).rows()).hasSize(50);
        var last = catalogue.find(edition, Filter.LISTED, byNumber, 3);
        assertThat(last.rows()).hasSize(20);
        assertThat(last.total()).isEqualTo(120);
        assertThat(catalogue.find(edition, Filter.LISTED, byNumber, 99)).isEqualTo(last);
    }

    @Test
    void companiesThatAreNotListedAreNotFound() {
        ExhibitorId id = exhibitors.enlist(edition, List.of(oilMill())).getFirst();
        exhibitors.withdraw(id);
        assertThat(names(Filter.LISTED, RUSSIAN)).isEmpty();
        assertThat(catalogue.search(edition, "Зея", 5)).isEmpty();
        assertThat(catalogue.counts(edition, Filter.LISTED).total()).isZero();
        Filter withdrawn = new Filter(java.util.Set.of("WITHDRAWN", "REFUSED"), "", "", "", "", "", "", "", "");
        assertThat(names(withdrawn, new Order(By.QUEUE, false, Language.EN))).hasSize(1);
    }

    /** The page of the catalogue at thirty thousand companies; the time is stated, the bound is wide: the machine is shared. */
    @Test
    void thirtyThousandCompaniesArePagedAndCountedQuickly() {
        exhibitors.enlist(edition, many(30_000));
        jdbc.sql("analyze exhibitor, catalogue_words, good, representative").update();
        time("first page and counts, Russian order", Filter.LISTED, 1);
        time("page 400", Filter.LISTED, 400);
        time("a sector of one country", Filter.listed("", "", "CN", "", "machinery", "", "", ""), 1);
        time("three letters of a name", words("137"), 1);
        time("two Chinese signs offered", offers("机器"), 1);
        time("a chapter", Filter.listed("", "", "", "", "", "84", "", ""), 1);
    }

    private void time(String what, Filter filter, int page) {
        long[] taken = new long[5];
        for (int i = 0; i < taken.length; i++) {
            long start = System.nanoTime();
            assertThat(catalogue.find(edition, filter, RUSSIAN, page).rows()).isNotEmpty();
            assertThat(catalogue.counts(edition, filter).total()).isPositive();
            taken[i] = (System.nanoTime() - start) / 1_000;
        }
        Arrays.sort(taken);
        System.out.println("30,000 companies, " + what + ": " + taken[2] / 1000.0 + " ms");
        assertThat(taken[2]).isLessThan(3_000_000);
    }
}
