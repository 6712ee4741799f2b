package amur.matchmaking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How requests are handled at an edition.
 *
 * @param openRequests how many requests of its own a company may have open (pending or accepted) at once
 * @param answerDays how long a request can be answered
 * @param draftingAt when drafting begins: a request is answered before; null for the beginning of the first day
 * @param opensAt before, nobody asks; null for no beginning
 * @param closesAt from then on nobody asks, answers are still given; null for no end
 * @param weights what a meeting counts for by both sides' wishes: both must meet, must and meet, both meet (or must and glad to), meet
 *     and glad to, both glad to; never more for less
 */
public record MatchmakingSettings(
        int openRequests,
        int answerDays,
        @Nullable Instant draftingAt,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        List<Integer> weights) {
    public static final int HEAVIEST = 1000;
    public static final List<Integer> USUAL_WEIGHTS = List.of(5, 4, 3, 2, 1);
    public static final MatchmakingSettings DEFAULT = new MatchmakingSettings(40, 7, null);

    public MatchmakingSettings {
        weights = List.copyOf(weights);
        if (openRequests < 1 || openRequests > 1000 || answerDays < 1 || answerDays > 90) {
            throw new IllegalArgumentException(
                    "1 to 1000 open requests, 1 to 90 days to answer, not " + openRequests + " and " + answerDays);
        }
        if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("Opens at " + opensAt + ", closes at " + closesAt);
        }
        if (!areWeights(weights)) {
            throw new IllegalArgumentException("Weights " + weights);
        }
    }

    /** Whenever one likes, and with the usual weights. */
    public MatchmakingSettings(int openRequests, int answerDays, @Nullable Instant draftingAt) {
        this(openRequests, answerDays, draftingAt, null, null, USUAL_WEIGHTS);
    }

    public static boolean areWeights(List<Integer> weights) {
        if (weights.size() != USUAL_WEIGHTS.size()) {
            return false;
        }
        int before = HEAVIEST;
        for (int weight : weights) {
            if (weight < 1 || weight > before) {
                return false;
            }
            before = weight;
        }
        return true;
    }

    /** What a meeting counts for by the wishes of both sides. */
    public int weight(WishLevel one, WishLevel other) {
        return weights.get(WishLevel.strongest() - WishLevel.together(one, other));
    }

    /** Whether a company may ask at a moment. */
    public boolean isOpen(Instant now) {
        return (opensAt == null || !now.isBefore(opensAt)) && (closesAt == null || now.isBefore(closesAt));
    }

    /**
     * Until when a request asked now can be answered: the days of the setting, but always before the next of the given deadlines
     * that is still ahead. A late request, when all are past, has its days.
     */
    public Instant expiry(Instant now, Instant firstDay, Instant end) {
        Instant drafting = draftingAt == null ? firstDay : draftingAt;
        Instant byDays = now.plus(Duration.ofDays(answerDays));
        return Stream.of(drafting, firstDay, end)
                .filter(deadline -> deadline.isAfter(now))
                .min(Instant::compareTo)
                .filter(deadline -> deadline.isBefore(byDays))
                .orElse(byDays);
    }
}
