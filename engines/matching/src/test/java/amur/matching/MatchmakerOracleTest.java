package amur.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The lists against looking at every pair. */
class MatchmakerOracleTest {
    private static final int MARKETS = 120;

    @Test
    void theBestAreTheBestOfAllPairs() {
        int compared = 0;
        for (long seed = 0; seed < MARKETS; seed++) {
            Market market = Markets.random(seed, 60, seed % 2 == 0 ? Meets.OTHER_SIDE : Meets.ANYBODY);
            Matchmaker matchmaker = Matchmaker.open(market, Weights.STANDARD);
            for (int c = 0; c < market.companies().size(); c++) {
                List<Integer> scores =
                        matchmaker.best(c, 7).stream().map(Proposal::score).toList();
                assertThat(scores).as("seed %d, company %d", seed, c).isEqualTo(allScores(matchmaker, market, c, 7));
                compared += scores.size();
            }
        }
        assertThat(compared).isGreaterThan(20_000);
    }

    @Test
    void editsAndAnswersGiveWhatAFreshStartGives() {
        for (long seed = 0; seed < 40; seed++) {
            Market market = Markets.random(seed, 40, Meets.ANYBODY);
            Matchmaker live = Matchmaker.open(market, Weights.STANDARD);
            Random random = new Random(seed);
            for (int i = 0; i < 30; i++) {
                int c = random.nextInt(live.companies());
                if (random.nextInt(4) == 0) {
                    live.add(Markets.company(random, market.parents().length));
                } else if (random.nextBoolean()) {
                    live.change(c, Markets.company(random, market.parents().length));
                } else if (random.nextBoolean()) {
                    live.answered(new Answer(
                            c,
                            (c + 1 + random.nextInt(live.companies() - 1)) % live.companies(),
                            random.nextBoolean()));
                } else {
                    live.never(c, (c + 1) % live.companies());
                }
                assertThat(live.best(c, 5).stream().map(Proposal::score).toList())
                        .isEqualTo(everyScore(live, c, 5));
            }
        }
    }

    @Test
    void answersTakenBackOrTurnedRoundLeaveNothingBehind() {
        for (long seed = 0; seed < 40; seed++) {
            Market market = Markets.random(seed, 30, Meets.ANYBODY);
            Matchmaker live = Matchmaker.open(market, Weights.STANDARD);
            Random random = new Random(seed);
            for (int i = 0; i < 40; i++) {
                int from = random.nextInt(30);
                int about = (from + 1 + random.nextInt(29)) % 30;
                List<Answer> before = live.said(from);
                List<List<Proposal>> lists = lists(live);
                for (int turn = 0; turn < 3; turn++) {
                    live.answered(new Answer(from, about, random.nextBoolean()));
                }
                Optional<Answer> was =
                        before.stream().filter(one -> one.about() == about).findFirst();
                was.ifPresentOrElse(live::answered, () -> live.unsaid(from, about));
                assertThat(live.said(from)).containsExactlyInAnyOrderElementsOf(before);
                assertThat(lists(live)).isEqualTo(lists);
            }
        }
    }

    private static List<List<Proposal>> lists(Matchmaker live) {
        return IntStream.range(0, live.companies())
                .mapToObj(c -> live.best(c, 4))
                .toList();
    }

    /** After edits there is no market to look at; whom {@code whyNot} does not rule out is a partner. */
    private static List<Integer> everyScore(Matchmaker matchmaker, int company, int most) {
        return IntStream.range(0, matchmaker.companies())
                .filter(other -> other != company)
                .filter(other -> switch (matchmaker
                        .whyNot(company, other, most, c -> false)
                        .cause()) {
                    case NONE, OTHERS_FIT_BETTER -> true;
                    default -> false;
                })
                .mapToObj(other -> matchmaker.between(company, other).score())
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList();
    }

    private static List<Integer> allScores(Matchmaker matchmaker, Market market, int company, int most) {
        Company reader = market.companies().get(company);
        return IntStream.range(0, market.companies().size())
                .filter(other -> other != company && reader.listed())
                .filter(other -> market.companies().get(other).listed())
                .filter(other -> market.meets() == Meets.ANYBODY
                        || market.companies().get(other).side() != reader.side())
                .filter(other -> market.never().stream()
                        .noneMatch(pair -> pair.one() == company && pair.other() == other
                                || pair.one() == other && pair.other() == company))
                .filter(other ->
                        sharesSomething(market, reader, market.companies().get(other)))
                .mapToObj(other -> matchmaker.between(company, other).score())
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList();
    }

    private static boolean sharesSomething(Market market, Company one, Company other) {
        return one.sector() >= 0 && one.sector() == other.sector()
                || meet(market, one.offers(), other.needs())
                || meet(market, one.needs(), other.offers());
    }

    private static boolean meet(Market market, List<Interest> offers, List<Interest> needs) {
        return offers.stream().anyMatch(offer -> needs.stream()
                .anyMatch(need -> top(market, offer.subject()) == top(market, need.subject())));
    }

    private static int top(Market market, int subject) {
        int top = subject;
        while (market.parents()[top] != Market.TOP) {
            top = market.parents()[top];
        }
        return top;
    }
}
