package amur.matchmaking;

import amur.exhibitors.ExhibitorId;
import java.util.List;

/**
 * Finds partners and says why. The first implementation compares what companies offer and need; the engine {@code matching} takes
 * over behind this door.
 */
public interface Recommender {
    /**
     * The companies that fit best, the best first, at most {@code most}: listed ones of the same edition, without the company itself,
     * without never-pairs in either direction and without those between whom a request is open.
     */
    List<Recommendation> recommend(ExhibitorId exhibitor, int most);

    /** How well one other listed company of the same edition fits, whatever stands between the two. */
    Recommendation between(ExhibitorId exhibitor, ExhibitorId other);
}
