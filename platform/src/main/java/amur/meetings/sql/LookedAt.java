package amur.meetings.sql;

import amur.meetings.DraftId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The drafts that this node looked at last, so that dragging a meeting over the board asks the database once and not at every slot.
 * A few, and for a short while only: requests, presence and tables may change under a draft without changing its version. What is
 * saved is judged anew in any case.
 */
final class LookedAt {
    private static final int MOST = 6;
    private static final Duration FRESH = Duration.ofSeconds(20);

    private record Kept(long version, long nanos, Judging judging) {}

    private final Map<DraftId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DraftId, Kept> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Judging> find(DraftId draft, long version) {
        return Optional.ofNullable(kept.get(draft))
                .filter(found -> found.version() == version && System.nanoTime() - found.nanos() < FRESH.toNanos())
                .map(Kept::judging);
    }

    synchronized void keep(DraftId draft, long version, Judging judging) {
        kept.put(draft, new Kept(version, System.nanoTime(), judging));
    }
}
