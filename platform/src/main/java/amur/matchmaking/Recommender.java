package amur.matchmaking;

import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds partners, best for both sides, and says why: the engine {@code matching} behind it. */
public interface Recommender {
    /** The longest list. */
    int LONGEST = 100;

    /**
     * The companies that fit best, the best first: listed ones of the same edition, without the company itself, without never-pairs in
     * either direction, without those between whom a request is open, and without those that are proposed to many already.
     *
     * @param most at most {@link #LONGEST} are given
     */
    default List<Recommendation> recommend(ExhibitorId exhibitor, int most) {
        return recommend(exhibitor, most, Sought.ANY);
    }

    List<Recommendation> recommend(ExhibitorId exhibitor, int most, Sought sought);

    /**
     * How well other listed companies of the same edition fit, whatever stands between, and where each stands among the proposals.
     *
     * @throws amur.web.NotFound where one is not listed there
     */
    Map<ExhibitorId, Fit> fits(ExhibitorId exhibitor, Collection<ExhibitorId> others);

    record Fit(Recommendation recommendation, Proposed proposed) {
        /** The points as the reader may be told them; 0 where not. */
        public int score() {
            return proposed.isScored() ? recommendation.score() : 0;
        }
    }

    /**
     * Which partners; null and an empty text mean any.
     *
     * @param country ISO 3166-1
     */
    record Sought(String country, Exhibitor.@Nullable Kind kind) {
        public static final Sought ANY = new Sought("", null);
    }
}
