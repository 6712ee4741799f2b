package amur.matchmaking.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import amur.PlatformTest;
import amur.editions.Editions;
import amur.exhibitors.Exhibitor.Kind;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.ExhibitorsExamples;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MatchmakingExamples;
import amur.matchmaking.MatchmakingExamples.Fair;
import amur.matchmaking.Proposed;
import amur.matchmaking.Reach;
import amur.matchmaking.Recommendation;
import amur.matchmaking.Recommendation.Factor;
import amur.matchmaking.Recommender;
import amur.matchmaking.Subject;
import amur.matchmaking.WishLevel;
import amur.regions.RegionCode;
import amur.regions.Tie;
import amur.regions.Ties;
import amur.shared.Language;
import amur.web.NotFound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class MarketRecommenderTest {
    @Autowired
    Matchmaking matchmaking;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Editions editions;

    @Autowired
    Recommender recommender;

    @Autowired
    Reach reach;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ties ties;

    @Autowired
    MarketRows rows;

    @Test
    void theMillIsRecommendedItsBuyerWithReasonsThatSumToTheScore() {
        Fair fair = MatchmakingExamples.fair(editions, exhibitors, 4);

        List<Recommendation> found = matchmaking.recommend(fair.mill(), 10);

        Recommendation best = found.getFirst();
        assertThat(best.partner()).isEqualTo(fair.buyer());
        assertThat(best.factors())
                .extracting(Factor::key, Factor::arguments)
                .containsExactlyInAnyOrder(
                        tuple("matchmaking.factor.sells.6", List.of("150790")),
                        tuple("matchmaking.factor.country", List.of("CN")),
                        tuple("matchmaking.factor.sector", List.of("food")),
                        tuple("matchmaking.factor.language", List.of("ru")));
        assertThat(best.factors().getFirst().key()).isEqualTo("matchmaking.factor.sells.6");
        assertThat(best.score()).isBetween(40, 100);
        assertThat(matchmaking.recommend(fair.buyer(), 1).getFirst().score()).isEqualTo(best.score());
        assertThat(matchmaking
                        .recommend(fair.buyer(), 1)
                        .getFirst()
                        .factors()
                        .getFirst()
                        .key())
                .isEqualTo("matchmaking.factor.buys.6");
        assertThat(found).extracting(Recommendation::score).isSortedAccordingTo((a, b) -> b - a);
        assertThat(matchmaking.recommend(fair.mill(), 2)).isEqualTo(found.subList(0, 2));
    }

    @Test
    void neverPairsOpenRequestsTheUnlistedAndOtherEditionsAreLeftOut() {
        Fair fair = MatchmakingExamples.fair(editions, exhibitors, 6);
        MatchmakingExamples.fair(editions, exhibitors, 6);
        List<ExhibitorId> others = fair.others();
        matchmaking.wish(fair.mill(), others.get(0), WishLevel.NEVER);
        matchmaking.wish(others.get(1), fair.mill(), WishLevel.NEVER);
        matchmaking.request(fair.mill(), others.get(2), WishLevel.MEET, "");
        matchmaking.request(others.get(3), fair.mill(), WishLevel.MEET, "");
        exhibitors.withdraw(others.get(5));
        var declined = matchmaking.request(fair.buyer(), fair.mill(), WishLevel.MEET, "");
        matchmaking.decline(declined, fair.mill(), "");

        assertThat(matchmaking.recommend(fair.mill(), 100))
                .extracting(Recommendation::partner)
                .containsExactlyInAnyOrder(fair.buyer(), others.get(4));
    }

    @Test
    void aTieOfTheRegionsCountsInBothDirections() {
        int before = matchmaking.recommend(tiedPair().getFirst(), 1).getFirst().score();
        var orenburg = new RegionCode("RU-ORE");
        var gansu = new RegionCode("CN-GS");
        ties.put(new Tie(orenburg, gansu, Tie.Kind.AGREEMENT, null, ""));
        try {
            List<ExhibitorId> pair = tiedPair();
            Recommendation found = matchmaking.recommend(pair.getFirst(), 1).getFirst();
            assertThat(found.score()).isEqualTo(before + 6);
            assertThat(found.factors()).contains(new Factor("matchmaking.factor.tie", List.of("RU-ORE", "CN-GS"), 6));
            assertThat(matchmaking.recommend(pair.getLast(), 1).getFirst().factors())
                    .contains(new Factor("matchmaking.factor.tie", List.of("CN-GS", "RU-ORE"), 6));
        } finally {
            ties.remove(orenburg, gansu, Tie.Kind.AGREEMENT);
        }
    }

    /** A mill and a buyer at an edition of their own. */
    private List<ExhibitorId> tiedPair() {
        return exhibitors.enlist(
                amur.editions.EditionsExamples.bare(editions).id(),
                List.of(in("RU-ORE", ExhibitorsExamples.oilMill()), in("CN-GS", ExhibitorsExamples.oilBuyer())));
    }

    private static NewExhibitor in(String region, NewExhibitor company) {
        return with(company, company.kind(), region, company.goods());
    }

    private static NewExhibitor with(
            NewExhibitor company, Kind kind, String region, List<amur.exhibitors.Exhibitor.Good> goods) {
        return new NewExhibitor(
                kind,
                company.name(),
                company.latinName(),
                company.country(),
                region,
                company.sector(),
                "",
                1,
                0,
                true,
                company.representatives(),
                goods,
                List.of());
    }

    @Test
    void wordsInThreeLanguagesMeetWithoutACode() {
        var edition = amur.editions.EditionsExamples.bare(editions);
        NewExhibitor mill = ExhibitorsExamples.oilMill();
        NewExhibitor buyer = ExhibitorsExamples.oilBuyer();
        List<ExhibitorId> ids = exhibitors.enlist(
                edition.id(),
                List.of(
                        with(
                                mill,
                                Kind.EXHIBITOR,
                                "RU-AMU",
                                List.of(ExhibitorsExamples.good(
                                        true, "", Language.RU, "Масло соевое нерафинированное"))),
                        with(
                                buyer,
                                Kind.BUYER,
                                "CN-HL",
                                List.of(ExhibitorsExamples.good(false, "", Language.ZH, "求购豆油")))));

        Factor first =
                matchmaking.recommend(ids.getFirst(), 1).getFirst().factors().getFirst();

        assertThat(first.key()).isEqualTo("matchmaking.factor.sells.concept");
        assertThat(first.arguments()).containsExactly("soybean oil");
    }

    @Test
    void anOwnEditShowsInTheOwnListAtOnce() {
        Fair fair = MatchmakingExamples.fair(editions, exhibitors, 4);
        assertThat(matchmaking.recommend(fair.mill(), 1).getFirst().partner()).isEqualTo(fair.buyer());

        jdbc.sql("delete from good where exhibitor_id = ? and offered")
                .param(fair.mill().value())
                .update();

        assertThat(matchmaking.recommend(fair.mill(), 1).getFirst().factors())
                .noneMatch(factor -> factor.key().startsWith(Factor.SELLS));
    }

    @Test
    void anAnswerCountsAtOnceForWhoGaveItAndWithinSecondsForOthers() {
        Fair fair = MatchmakingExamples.fair(editions, exhibitors, 4);
        Recommendation before = matchmaking.recommend(fair.mill(), 1).getFirst();
        assertThat(before.partner()).isEqualTo(fair.buyer());

        matchmaking.wish(fair.mill(), fair.buyer(), WishLevel.MEET);
        Recommendation wished = matchmaking.recommend(fair.mill(), 1).getFirst();
        assertThat(wished.score()).isGreaterThan(before.score());
        matchmaking.forgetWish(fair.mill(), fair.buyer());
        assertThat(matchmaking.recommend(fair.mill(), 1).getFirst()).isEqualTo(before);

        // Said by somebody else, on whichever node: what they say of the mill is heard when the changes are read.
        matchmaking.wish(fair.buyer(), fair.mill(), WishLevel.MUST_MEET);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        matchmaking.recommend(fair.mill(), 1).getFirst().score())
                .isGreaterThan(before.score()));
    }

    private Recommender.Fit fit(ExhibitorId reader, ExhibitorId other) {
        return recommender.fits(reader, List.of(other)).get(other);
    }

    @Test
    void severalFitsAreTheSameAsEachAlone() {
        Fair fair = MatchmakingExamples.fair(editions, exhibitors, 6);
        ExhibitorId mill = fair.mill();
        matchmaking.wish(mill, fair.others().get(0), WishLevel.NEVER);
        matchmaking.request(fair.others().get(1), mill, WishLevel.MEET, "");
        List<ExhibitorId> others = fair.all().subList(1, 6);

        Map<ExhibitorId, Recommender.Fit> fits = recommender.fits(mill, others);

        assertThat(fits.keySet()).containsExactlyElementsOf(others);
        assertThat(fits).allSatisfy((other, fit) -> assertThat(fit).isEqualTo(fit(mill, other)));
        assertThat(fits.values())
                .extracting(fit -> fit.proposed().cause())
                .startsWith(Proposed.Cause.PROPOSED, Proposed.Cause.OWN_NEVER, Proposed.Cause.REQUEST_OPEN);
        List<ExhibitorId> listed = recommender.recommend(mill, Recommender.LONGEST).stream()
                .map(Recommendation::partner)
                .toList();
        assertThat(fits.get(fair.buyer()).proposed().place()).isEqualTo(listed.indexOf(fair.buyer()) + 1);
    }

    @Test
    void aCompanyOfAnotherEditionIsNotFoundAndComesIntoNoList() {
        Fair fair = MatchmakingExamples.fair(editions, exhibitors, 2);
        Fair elsewhere = MatchmakingExamples.fair(editions, exhibitors, 0);

        assertThatThrownBy(() -> fit(fair.mill(), elsewhere.buyer())).isInstanceOf(NotFound.class);

        assertThat(recommender.recommend(fair.mill(), Recommender.LONGEST))
                .extracting(Recommendation::partner)
                .doesNotContain(elsewhere.buyer());
    }

    @Test
    void aNeverChangesNoScore() {
        Fair fair = MatchmakingExamples.fair(editions, exhibitors, 4);
        Recommendation toBuyer = fit(fair.mill(), fair.buyer()).recommendation();
        Recommendation toOther = fit(fair.mill(), fair.others().getFirst()).recommendation();

        matchmaking.wish(fair.buyer(), fair.mill(), WishLevel.NEVER);
        recommender.recommend(fair.buyer(), 20);

        assertThat(fit(fair.mill(), fair.buyer()).recommendation()).isEqualTo(toBuyer);
        assertThat(fit(fair.mill(), fair.others().getFirst()).recommendation()).isEqualTo(toOther);
        assertThat(rows.answers(fair.id())).isEmpty();
    }

    @Test
    void theNeverOfTheOtherSideLooksLikeAnyOtherAbsence() {
        var edition = amur.editions.EditionsExamples.bare(editions);
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), ExhibitorsExamples.many(Recommender.LONGEST + 30));
        ExhibitorId reader = ids.getFirst();
        // The lists change once more when they have been drawn.
        recommender.recommend(reader, 1);
        reach.drawn(edition.id()).orElseThrow();
        ExhibitorId best = recommender.recommend(reader, 1).getFirst().partner();

        matchmaking.wish(best, reader, WishLevel.NEVER);

        List<ExhibitorId> listed = recommender.recommend(reader, Recommender.LONGEST).stream()
                .map(Recommendation::partner)
                .toList();
        List<ExhibitorId> absent = ids.stream()
                .filter(id -> !id.equals(reader) && !id.equals(best) && !listed.contains(id))
                .toList();
        List<Proposed> plainlyAbsent = recommender.fits(reader, absent).values().stream()
                .map(Recommender.Fit::proposed)
                .filter(proposed -> proposed.cause() != Proposed.Cause.NOTHING_IN_COMMON)
                .distinct()
                .toList();
        assertThat(plainlyAbsent).containsExactly(fit(reader, best).proposed());
        assertThat(plainlyAbsent.getFirst().isScored()).isFalse();
    }

    @Test
    void theNeverOfTheOtherSideIsNotTold() {
        Fair fair = MatchmakingExamples.fair(editions, exhibitors, 4);
        assertThat(fit(fair.mill(), fair.buyer()).proposed().cause()).isEqualTo(Proposed.Cause.PROPOSED);

        matchmaking.wish(fair.buyer(), fair.mill(), WishLevel.NEVER);

        assertThat(fit(fair.mill(), fair.buyer()).proposed()).isEqualTo(Proposed.not(Proposed.Cause.OTHERS_FIRST));
        assertThat(fit(fair.buyer(), fair.mill()).proposed()).isEqualTo(Proposed.not(Proposed.Cause.OWN_NEVER));
        ExhibitorId other = fair.others().getFirst();
        matchmaking.request(fair.mill(), other, WishLevel.MEET, "");
        assertThat(fit(fair.mill(), other).proposed()).isEqualTo(Proposed.not(Proposed.Cause.REQUEST_OPEN));
    }

    @Test
    void allListsAreDrawnTogetherAndGoodsWithoutACounterpartAreNamed() {
        Fair fair = MatchmakingExamples.fair(editions, exhibitors, 6);

        Reach.Drawn drawn = reach.drawn(fair.id()).orElseThrow();

        assertThat(drawn.exposure().keySet()).containsExactlyInAnyOrderElementsOf(fair.all());
        assertThat(drawn.exposure().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(drawn.received().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        assertThat(drawn.exposure().values()).allMatch(times -> times <= drawn.cap());
        assertThat(drawn.unmet())
                .contains(new Reach.Unmet(new Subject(Subject.Kind.HS, "8422"), false, List.of(fair.mill())))
                .noneMatch(unmet -> unmet.subject().key().equals("1507"));
    }

    @Test
    void amongTwoThousandTwoHundredEveryCompanyGetsItsList() {
        var edition = amur.editions.EditionsExamples.bare(editions);
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), catalogue(2_200, 11));
        matchmaking.enter(edition.id(), MatchmakingExamples.requests(ids, 6_000, 3));
        for (ExhibitorId id : ids.subList(0, 40)) {
            matchmaking.recommend(id, 20);
        }

        var times = new ArrayList<Duration>();
        for (ExhibitorId id : ids.subList(100, 141)) {
            long start = System.nanoTime();
            List<Recommendation> found = matchmaking.recommend(id, 20);
            times.add(Duration.ofNanos(System.nanoTime() - start));
            assertThat(found).hasSize(20);
        }

        times.sort(Duration::compareTo);
        org.slf4j.LoggerFactory.getLogger(getClass())
                .info("recommend among 2,200: median {}, slowest {}", times.get(20), times.getLast());
    }

    /** Companies with goods spread over the nomenclature as the demo's are: some chapters are crowded. */
    static List<NewExhibitor> catalogue(int count, long seed) {
        var random = new SplittableRandom(seed);
        var companies = new ArrayList<NewExhibitor>();
        for (NewExhibitor each : ExhibitorsExamples.many(count)) {
            var goods = new ArrayList<amur.exhibitors.Exhibitor.Good>();
            for (int i = 0; i < 4; i++) {
                String hs = "%02d%02d%02d"
                        .formatted(1 + random.nextInt(30) * 3, 1 + random.nextInt(8), random.nextInt(3) * 10 + 10);
                goods.add(ExhibitorsExamples.good(i % 2 == 0, hs, Language.RU, "Товар " + hs));
            }
            companies.add(new NewExhibitor(
                    random.nextInt(2) == 0 ? Kind.BUYER : Kind.EXHIBITOR,
                    each.name(),
                    each.latinName(),
                    each.country(),
                    each.region(),
                    each.sector(),
                    "",
                    1,
                    0,
                    true,
                    List.of(
                            each.representatives().getFirst(),
                            ExhibitorsExamples.person("A", "B", "A B", "", "ru", "en")),
                    goods,
                    List.of()));
        }
        return companies;
    }
}
