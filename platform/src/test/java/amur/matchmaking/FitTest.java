package amur.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.exhibitors.Exhibitor.Kind;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.Fit.Match;
import amur.matchmaking.Recommendation.Factor;
import amur.shared.Country;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FitTest {
    private static final Fit.Company MILL = company(1, Kind.EXHIBITOR, "RU", "RU-AMU", "food");
    private static final Fit.Company BUYER = company(2, Kind.BUYER, "CN", "CN-HL", "food");

    @Test
    void everythingAtOnceIsAHundredAndEachReasonNamesItsThings() {
        Recommendation best = Fit.of(
                MILL,
                BUYER,
                List.of(new Match("150790", "150790"), new Match("120190", "120190"), new Match("230400", "230400")),
                List.of(new Match("842230", "842230"), new Match("843880", "843880"), new Match("847982", "847982")),
                Set.of("ru", "zh"),
                true);

        assertThat(best.score()).isEqualTo(100);
        assertThat(best.factors())
                .containsExactly(
                        new Factor("matchmaking.factor.sells.6", List.of("120190", "150790", "230400"), 25),
                        new Factor("matchmaking.factor.buys.6", List.of("842230", "843880", "847982"), 25),
                        new Factor("matchmaking.factor.sector", List.of("food"), 6),
                        new Factor("matchmaking.factor.tie", List.of("RU-AMU", "CN-HL"), 8),
                        new Factor("matchmaking.factor.complement", List.of("BUYER"), 6),
                        new Factor("matchmaking.factor.language", List.of("ru", "zh"), 2),
                        new Factor("matchmaking.factor.country", List.of("CN"), 28));
    }

    @Test
    void theCloserTheCodesTheMorePoints() {
        assertThat(goods(new Match("150790", "150790")))
                .isEqualTo(new Factor("matchmaking.factor.sells.6", List.of("150790"), 19));
        assertThat(goods(new Match("1507901000", "1507902000")))
                .isEqualTo(new Factor("matchmaking.factor.sells.6", List.of("150790"), 19));
        assertThat(goods(new Match("150790", "150710")))
                .isEqualTo(new Factor("matchmaking.factor.sells.4", List.of("1507"), 12));
        assertThat(goods(new Match("1507", "150710")))
                .isEqualTo(new Factor("matchmaking.factor.sells.4", List.of("1507"), 12));
        assertThat(goods(new Match("150790", "15")))
                .isEqualTo(new Factor("matchmaking.factor.sells.2", List.of("15"), 6));
        // The best agreement counts; a weaker one beside it adds nothing.
        assertThat(goods(new Match("150790", "150790"), new Match("150790", "151211")))
                .isEqualTo(new Factor("matchmaking.factor.sells.6", List.of("150790"), 19));
    }

    @Test
    void manyGoodsOfOneChapterNeverPassOneOfTheSameHeading() {
        Factor many = goods(
                new Match("840110", "840999"),
                new Match("850110", "850999"),
                new Match("860110", "860999"),
                new Match("870110", "870999"),
                new Match("880110", "880999"),
                new Match("890110", "890999"));
        assertThat(many.points()).isEqualTo(9);
        assertThat(goods(new Match("8401", "8401")).points()).isGreaterThan(many.points());
    }

    @Test
    void companiesWithNothingInCommonScoreNothing() {
        var twin = company(3, Kind.EXHIBITOR, "RU", "RU-MOW", "it");
        assertThat(Fit.of(MILL, twin, List.of(), List.of(), Set.of(), false))
                .isEqualTo(new Recommendation(twin.id(), 0, List.of()));
        var withoutSector = company(4, Kind.EXHIBITOR, "RU", "", "");
        assertThat(Fit.of(
                                withoutSector,
                                company(5, Kind.EXHIBITOR, "RU", "", ""),
                                List.of(),
                                List.of(),
                                Set.of(),
                                false)
                        .factors())
                .isEmpty();
    }

    @Test
    void abroadComesBeforeANeighbourWithTheSameGoods() {
        var neighbour = company(6, Kind.BUYER, "RU", "RU-MOW", "food");
        var oil = List.of(new Match("150790", "150710"));
        var two = List.of(new Match("150790", "150710"), new Match("120190", "120110"));
        int abroad = Fit.of(MILL, BUYER, oil, List.of(), Set.of(), false).score();
        assertThat(abroad)
                .isGreaterThan(Fit.of(MILL, neighbour, two, List.of(), Set.of("ru"), false)
                        .score());
        // A good of the same chapter abroad comes before the same subheading next door, which can be met at home.
        assertThat(Fit.of(MILL, BUYER, List.of(new Match("150790", "151211")), List.of(), Set.of(), false)
                        .score())
                .isGreaterThan(
                        Fit.of(MILL, neighbour, List.of(new Match("150790", "150790")), List.of(), Set.of("ru"), false)
                                .score());
        // But the goods come first: the same subheading next door is more than nothing in common but the sector abroad.
        assertThat(Fit.of(MILL, neighbour, List.of(new Match("150790", "150790")), List.of(), Set.of("ru"), false)
                        .score())
                .isGreaterThan(Fit.of(MILL, BUYER, List.of(), List.of(), Set.of("ru"), false)
                        .score());
    }

    @Test
    void aCountryAloneIsNoReason() {
        var abroad = company(7, Kind.EXHIBITOR, "CN", "CN-HL", "it");
        assertThat(Fit.of(MILL, abroad, List.of(), List.of(), Set.of(), false).factors())
                .isEmpty();
    }

    @Test
    void aScoreThatIsNotTheSumIsNoRecommendation() {
        assertThatThrownBy(() -> new Recommendation(MILL.id(), 5, List.of(new Factor("k", List.of(), 4))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Factor goods(Match... sells) {
        return Fit.of(MILL, BUYER, List.of(sells), List.of(), Set.of(), false)
                .factors()
                .getFirst();
    }

    private static Fit.Company company(long id, Kind kind, String country, String region, String sector) {
        return new Fit.Company(new ExhibitorId(id), (int) id, kind, new Country(country), region, sector);
    }
}
