package amur.matchmaking;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How requests are handled at an edition.
 *
 * @param openRequests how many requests of its own a company may have open (pending or accepted) at once
 * @param answerDays how long a request can be answered
 * @param draftingAt when drafting begins: a request is answered before; null for the beginning of the first day
 */
public record MatchmakingSettings(
        int openRequests, int answerDays, @Nullable Instant draftingAt) {
    public static final MatchmakingSettings DEFAULT = new MatchmakingSettings(40, 7, null);

    public MatchmakingSettings {
        if (openRequests < 1 || openRequests > 1000 || answerDays < 1 || answerDays > 90) {
            throw new IllegalArgumentException(
                    "1 to 1000 open requests, 1 to 90 days to answer, not " + openRequests + " and " + answerDays);
        }
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
