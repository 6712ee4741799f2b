package amur.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchmakerTest {
    /** Chapter 0 with headings 1 and 2; subheadings 3, 4 under 1 and 5 under 2; chapter 6. */
    private static final int[] TREE = {Market.TOP, 0, 0, 1, 1, 2, Market.TOP};

    private static Company seller(int... offers) {
        return company(Side.A, Arrays.stream(offers).mapToObj(Interest::new).toList(), List.of());
    }

    private static Company buyer(int... needs) {
        return company(
                Side.B, List.of(), Arrays.stream(needs).mapToObj(Interest::new).toList());
    }

    private static Company company(Side side, List<Interest> offers, List<Interest> needs) {
        return new Company(side, side.ordinal(), -1, -1, -1, 0, 0, 0, offers, needs, true);
    }

    private static Matchmaker open(Company... companies) {
        return Matchmaker.open(Market.of(Meets.OTHER_SIDE, TREE, List.of(companies)), Weights.STANDARD);
    }

    @Test
    void theNearerTheGoodsTheBetter() {
        Matchmaker matchmaker = open(seller(3), buyer(3), buyer(4), buyer(5), buyer(6));
        assertThat(matchmaker.best(0, 10)).extracting(Proposal::partner).containsExactly(1, 2, 3);
        Proposal best = matchmaker.best(0, 10).getFirst();
        assertThat(best.shares().getFirst().factor()).isEqualTo(Factor.SELLS);
        assertThat(best.shares().getFirst().subject()).isEqualTo(3);
        assertThat(matchmaker.best(0, 10).get(1).shares())
                .filteredOn(share -> share.factor() == Factor.SELLS)
                .extracting(Share::subject)
                .containsExactly(1);
    }

    @Test
    void theScoreIsTheSameFromBothSidesAndItsPartsSumToIt() {
        for (long seed = 0; seed < 60; seed++) {
            Matchmaker matchmaker = Matchmaker.open(Markets.random(seed, 30, Meets.ANYBODY), Weights.STANDARD);
            for (int one = 0; one < 30; one++) {
                for (int other = 0; other < one; other++) {
                    Proposal here = matchmaker.between(one, other);
                    Proposal there = matchmaker.between(other, one);
                    assertThat(here.score()).isEqualTo(there.score());
                    assertThat(points(here, Factor.SELLS)).isEqualTo(points(there, Factor.BUYS));
                    int lesser = Math.min(matchmaker.worth(one, other), matchmaker.worth(other, one));
                    int greater = Math.max(matchmaker.worth(one, other), matchmaker.worth(other, one));
                    // Each part is cut to whole hundredths.
                    assertThat(10 * here.score())
                            .isBetween(7 * lesser + 3 * greater - 110, 7 * lesser + 3 * greater + 110);
                }
            }
        }
    }

    private static int points(Proposal proposal, Factor factor) {
        return proposal.shares().stream()
                .filter(share -> share.factor() == factor)
                .mapToInt(Share::points)
                .sum();
    }

    @Test
    void whoRefusesAllIsProposedAfterWhoSaysYes() {
        Company[] companies = {seller(3), buyer(3), buyer(3), seller(4), seller(4), seller(5)};
        List<Answer> answers = new ArrayList<>();
        for (int about = 3; about < 6; about++) {
            answers.add(new Answer(1, about, false));
            answers.add(new Answer(2, about, true));
        }
        Market market = Market.of(Meets.OTHER_SIDE, TREE, List.of(companies)).answered(answers);
        Matchmaker matchmaker = Matchmaker.open(market, Weights.STANDARD);
        assertThat(matchmaker.best(0, 10)).extracting(Proposal::partner).containsExactly(2, 1);
        assertThat(points(matchmaker.between(0, 1), Factor.INCLINATION)).isNegative();
        assertThat(points(matchmaker.between(0, 2), Factor.INCLINATION)).isPositive();
    }

    @Test
    void neverPairsAndWhoIsNotListedAreNotProposed() {
        Company gone = new Company(Side.B, 1, -1, -1, -1, 0, 0, 0, List.of(), List.of(new Interest(3)), false);
        Matchmaker matchmaker = open(seller(3), buyer(3), gone, buyer(6), seller(3), buyer(5));
        matchmaker.never(1, 0);
        assertThat(matchmaker.best(0, 10)).extracting(Proposal::partner).containsExactly(5);
        assertThat(matchmaker.best(2, 10)).isEmpty();
        assertThat(whyNot(matchmaker, 1)).isEqualTo(WhyNot.Cause.NEVER);
        assertThat(whyNot(matchmaker, 2)).isEqualTo(WhyNot.Cause.NOT_LISTED);
        assertThat(whyNot(matchmaker, 3)).isEqualTo(WhyNot.Cause.NOTHING_IN_COMMON);
        assertThat(whyNot(matchmaker, 4)).isEqualTo(WhyNot.Cause.SAME_SIDE);
        assertThat(whyNot(matchmaker, 5)).isEqualTo(WhyNot.Cause.NONE);
        assertThat(matchmaker.whyNot(0, 5, 10, c -> c == 5).cause()).isEqualTo(WhyNot.Cause.EXCLUDED);
    }

    private static WhyNot.Cause whyNot(Matchmaker matchmaker, int other) {
        return matchmaker.whyNot(0, other, 10, c -> false).cause();
    }

    @Test
    void listsKeepCapAndFloorAndAreTheSameForAnyNumberOfThreads() {
        for (long seed = 0; seed < 30; seed++) {
            Market market = Markets.random(seed, 80, Meets.OTHER_SIDE);
            Matchmaker matchmaker = Matchmaker.open(market, Weights.STANDARD);
            Exposure limits = new Exposure(6, 2);
            Proposals lists = matchmaker.propose(5, limits, limits, 2);
            Proposals again = matchmaker.propose(5, limits, limits, 1);
            Map<Integer, Integer> exposure = new HashMap<>();
            for (int c = 0; c < 80; c++) {
                assertThat(lists.partners(c)).isEqualTo(again.partners(c)).doesNotHaveDuplicates();
                assertThat(lists.partners(c).length).isLessThanOrEqualTo(5);
                assertThat(lists.byFloor(c)).isLessThanOrEqualTo(1);
                assertThat(lists.scores(c)).isSortedAccordingTo((a, b) -> b - a);
                for (int i = 0; i < lists.partners(c).length; i++) {
                    int partner = lists.partners(c)[i];
                    exposure.merge(partner, 1, Integer::sum);
                    assertThat(matchmaker.between(c, partner).score()).isEqualTo(lists.scores(c)[i]);
                    assertThat(matchmaker.whyNot(c, partner, 100, x -> false).cause())
                            .isEqualTo(WhyNot.Cause.NONE);
                }
            }
            for (int c = 0; c < 80; c++) {
                int stands = exposure.getOrDefault(c, 0);
                assertThat(lists.exposure(c)).isEqualTo(stands).isLessThanOrEqualTo(6);
                boolean below = stands < 2 && market.companies().get(c).listed();
                assertThat(lists.belowFloor().contains(c)).isEqualTo(below);
            }
        }
    }

    @Test
    void theFloorLiftsWhoWouldNeverBeSeen() {
        // Ten buyers who need the same; the last fits a little less, and lists have room for nine.
        List<Company> companies = new ArrayList<>(List.of(seller(3), seller(3), seller(3), seller(3), seller(3)));
        for (int i = 0; i < 9; i++) {
            companies.add(buyer(3));
        }
        companies.add(buyer(4));
        Matchmaker matchmaker = open(companies.toArray(Company[]::new));
        assertThat(matchmaker.propose(9, Exposure.FREE, Exposure.FREE, 1).exposure(14))
                .isZero();
        Proposals lifted = matchmaker.propose(9, Exposure.FREE, new Exposure(10, 2), 1);
        assertThat(lifted.exposure(14)).isEqualTo(2);
        assertThat(lifted.belowFloor()).isEmpty();
    }

    @Test
    void lotsAreOneToOne() {
        for (int company = 0; company < 100_000; company++) {
            assertThat(Best.company(Best.entry(-7, company))).isEqualTo(company);
            assertThat(Best.score(Best.entry(-7, company))).isEqualTo(-7);
        }
    }

    @Test
    void whatDoesNotExistIsRefusedByName() {
        Matchmaker matchmaker = open(seller(3), buyer(3));
        assertThatThrownBy(() -> matchmaker.best(2, 5)).hasMessageContaining("company 2");
        assertThatThrownBy(() -> matchmaker.between(1, 1)).hasMessageContaining("beside itself");
        assertThatThrownBy(() -> matchmaker.best(0, 101)).hasMessageContaining("101");
        assertThatThrownBy(() -> open(seller(7))).hasMessageContaining("subject 7");
        assertThatThrownBy(() -> new Exposure(3, 4)).hasMessageContaining("4");
        assertThatThrownBy(() -> Market.of(Meets.ANYBODY, new int[] {0}, List.of()))
                .hasMessageContaining("subject 0");
    }
}
