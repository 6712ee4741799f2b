package amur.matchmaking.sql;

import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.ExhibitorsExamples;
import amur.exhibitors.verification.Verification.Kind;
import amur.exhibitors.verification.Verifications;
import amur.matchmaking.Partners;
import amur.matchmaking.Partners.Order;
import amur.matchmaking.Partners.Search;
import amur.shared.Country;
import amur.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class SqlPartnersTest {
    @Autowired
    Partners partners;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Verifications verifications;

    @Autowired
    JdbcClient jdbc;

    private static NewExhibitor named(String name, String latin) {
        NewExhibitor model = ExhibitorsExamples.oilBuyer();
        return new NewExhibitor(
                model.kind(),
                name,
                latin,
                new Country("CN"),
                "",
                "",
                "",
                1,
                0,
                true,
                List.of(),
                model.goods(),
                List.of());
    }

    private static Search words(String words, Language language) {
        return new Search(words, "", "", "", null, false, "", null, Order.NAME, false, language);
    }

    private Exhibitor reader(String... names) {
        var edition = EditionsExamples.bare(editions);
        List<ExhibitorId> ids = exhibitors.enlist(
                edition.id(),
                Stream.concat(Stream.of("reader"), Stream.of(names))
                        .map(name -> named(name, "Latin " + name))
                        .toList());
        return exhibitors.get(ids.getFirst());
    }

    private List<String> found(Exhibitor reader, Search search) {
        return partners.all(reader, search).stream()
                .map(id -> exhibitors.get(id).name())
                .toList();
    }

    @Test
    void whatIsVerifiedEndsWithTheDayOfTheEditionAsBadgesDo() {
        Exhibitor reader = reader("Заря");
        Edition edition = editions.get(reader.edition());
        LocalDate until = LocalDate.now(edition.zone()).plusDays(10);
        var one = verifications.ask(
                exhibitors.findByNumber(edition.id(), 2).orElseThrow().id(), Kind.REGISTER_NUMBER, "7707083893", "");
        verifications.verify(one.id(), one.version(), "ЕГРЮЛ", Optional.of(until), "");
        ZonedDateTime over = until.plusDays(1).atStartOfDay(edition.zone());
        assertThat(over.withZoneSameInstant(ZoneOffset.UTC).toLocalDate())
                .as("the day is not over everywhere")
                .isEqualTo(until);
        assertThat(verified(reader, over.minusMinutes(1))).hasSize(1);
        assertThat(verified(reader, over)).isEmpty();
    }

    private List<ExhibitorId> verified(Exhibitor reader, ZonedDateTime at) {
        Partners then = new SqlPartners(jdbc, editions, Clock.fixed(at.toInstant(), ZoneOffset.UTC));
        return then.all(reader, new Search("", "", "", "", null, true, "", null, Order.NUMBER, false, Language.EN));
    }

    @Test
    void namesAreInTheOrderOfTheReadersLanguage() {
        Exhibitor reader = reader("重庆", "北京", "哈尔滨", "安徽");
        assertThat(found(reader, words("", Language.ZH))).containsExactly("安徽", "北京", "重庆", "哈尔滨");
        Exhibitor russian = reader("Яуза", "Ёлка", "Дон", "Жар");
        assertThat(found(russian, words("", Language.RU))).containsExactly("Дон", "Ёлка", "Жар", "Яуза");
        assertThat(found(russian, new Search("", "", "", "", null, false, "", null, Order.NUMBER, true, Language.RU)))
                .containsExactly("Жар", "Дон", "Ёлка", "Яуза");
    }

    @Test
    void lettersThatPeopleConfuseAndSignsThatPatternsUseAreFoundAsTyped() {
        Exhibitor reader = reader("Зелёный Ёж", "100% масло", "a_b", "a\\b");
        assertThat(found(reader, words("зеленый еж", Language.RU))).containsExactly("Зелёный Ёж");
        assertThat(found(reader, words("0% м", Language.RU))).containsExactly("100% масло");
        assertThat(found(reader, words("a_b", Language.RU))).containsExactly("a_b");
        assertThat(found(reader, words("a\\b", Language.RU))).containsExactly("a\\b");
        assertThat(found(reader, words("'; drop table exhibitor; --", Language.RU)))
                .isEmpty();
        assertThat(partners.named(reader.edition(), "latin READER")).containsExactly(reader.id());
    }

    @Test
    void pagesTogetherAreAll() {
        Exhibitor reader = reader("А", "Б", "В", "Г", "Д");
        Search all = words("", Language.RU);
        assertThat(partners.search(reader, all, 1, 2).total()).isEqualTo(5);
        assertThat(Stream.of(1, 2, 3)
                        .flatMap(page -> partners.search(reader, all, page, 2).rows().stream())
                        .toList())
                .isEqualTo(partners.all(reader, all));
    }
}
