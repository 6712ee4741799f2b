package amur.matchmaking.sql;

import static amur.matchmaking.MatchmakingExamples.state;
import static amur.matchmaking.WishLevel.GLAD_TO;
import static amur.matchmaking.WishLevel.MEET;
import static amur.matchmaking.WishLevel.MUST_MEET;
import static amur.matchmaking.WishLevel.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.editions.Editions;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MatchmakingExamples;
import amur.matchmaking.MatchmakingExamples.Fair;
import amur.matchmaking.MatchmakingSettings;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.RequestDesk;
import amur.web.UserFacingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Deeds at the same instant, in transactions of their own: what two nodes do. The database alone decides. */
@PlatformTest
class RequestRacesTest {
    @Autowired
    Matchmaking matchmaking;

    @Autowired
    RequestDesk desk;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Editions editions;

    @RepeatedTest(10)
    void twoCompaniesThatAskEachOtherAtOnceHaveOneAcceptedRequest() throws Exception {
        Fair fair = MatchmakingExamples.fair(editions, exhibitors, 0);

        List<Optional<MeetingRequestId>> asked = atOnce(List.of(
                () -> matchmaking.request(fair.mill(), fair.buyer(), MUST_MEET, "from the mill"),
                () -> matchmaking.request(fair.buyer(), fair.mill(), GLAD_TO, "from the buyer")));

        assertThat(asked.get(0)).isPresent().isEqualTo(asked.get(1));
        List<MeetingRequest> between = matchmaking.ofExhibitor(fair.mill());
        assertThat(between).hasSize(1);
        assertThat(state(between.getFirst())).isEqualTo("ACCEPTED");
        boolean millFirst = between.getFirst().from().equals(fair.mill());
        assertThat(between.getFirst().fromWish()).isEqualTo(millFirst ? MUST_MEET : GLAD_TO);
        assertThat(between.getFirst().toWish()).isEqualTo(millFirst ? GLAD_TO : MUST_MEET);
        assertThat(matchmaking.demand(fair.id())).hasSize(1);
    }

    @RepeatedTest(10)
    void acceptAndWithdrawAtOnceEndWithdrawn() throws Exception {
        Fair fair = MatchmakingExamples.fair(editions, exhibitors, 0);
        MeetingRequestId id = matchmaking.request(fair.mill(), fair.buyer(), MEET, "");

        List<Optional<Boolean>> done = atOnce(List.of(
                () -> {
                    matchmaking.accept(id, fair.buyer(), MEET);
                    return true;
                },
                () -> {
                    matchmaking.withdraw(id, fair.mill());
                    return true;
                }));

        // Accepting first is taken back by the withdrawal, withdrawing first refuses the acceptance: withdrawing always
        // succeeds.
        assertThat(done.get(1)).isPresent();
        assertThat(state(matchmaking.get(id))).isEqualTo("WITHDRAWN");
        assertThat(matchmaking.demand(fair.id())).isEmpty();
    }

    @RepeatedTest(10)
    void acceptAndDeclineAtOnceEndInOneOfThem() throws Exception {
        Fair fair = MatchmakingExamples.fair(editions, exhibitors, 0);
        MeetingRequestId id = matchmaking.request(fair.mill(), fair.buyer(), MEET, "");

        List<Optional<String>> done = atOnce(List.of(
                () -> {
                    matchmaking.accept(id, fair.buyer(), MEET);
                    return "ACCEPTED";
                },
                () -> {
                    matchmaking.decline(id, fair.buyer(), "");
                    return "DECLINED";
                }));

        assertThat(done.stream().flatMap(Optional::stream).toList()).containsExactly(state(matchmaking.get(id)));
    }

    @RepeatedTest(10)
    void askingAndSayingNeverAtOnceLeavesNothingOpen() throws Exception {
        Fair fair = MatchmakingExamples.fair(editions, exhibitors, 0);

        List<Optional<Boolean>> done = atOnce(List.of(
                () -> {
                    matchmaking.request(fair.mill(), fair.buyer(), MEET, "");
                    return true;
                },
                () -> {
                    matchmaking.wish(fair.buyer(), fair.mill(), NEVER);
                    return true;
                }));

        assertThat(done.get(1)).isPresent();
        assertThat(matchmaking.ofExhibitor(fair.mill()).stream()
                        .map(MatchmakingExamples::state)
                        .toList())
                .isSubsetOf("WITHDRAWN");
    }

    @Test
    void ofManyRequestsAtOnceNoMoreStandThanTheLimit() throws Exception {
        Fair fair = MatchmakingExamples.fair(editions, exhibitors, 12);
        desk.change(fair.id(), desk.settings(fair.id()), new MatchmakingSettings(5, 7, null));
        var deeds = new ArrayList<Callable<MeetingRequestId>>();
        for (ExhibitorId other : fair.others()) {
            deeds.add(() -> matchmaking.request(fair.mill(), other, MEET, ""));
        }

        List<Optional<MeetingRequestId>> asked = atOnce(deeds);

        assertThat(asked.stream().flatMap(Optional::stream)).hasSize(5);
        assertThat(matchmaking.ofExhibitor(fair.mill())).hasSize(5);
    }

    /** Starts all together; a refusal that a user would read is an empty answer, anything else fails. */
    private static <T> List<Optional<T>> atOnce(List<Callable<T>> deeds) throws Exception {
        var start = new CyclicBarrier(deeds.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Optional<T>>>();
            for (Callable<T> deed : deeds) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        return Optional.of(deed.call());
                    } catch (UserFacingException refused) {
                        return Optional.empty();
                    }
                }));
            }
            var answers = new ArrayList<Optional<T>>();
            for (Future<Optional<T>> each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
