package amur.matchmaking;

import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import java.util.List;
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

    /** How well one other listed company of the same edition fits, whatever stands between the two. */
    Recommendation between(ExhibitorId exhibitor, ExhibitorId other);

    /** Where another company of the same edition stands among the proposals, or why it does not. */
    Proposed proposed(ExhibitorId exhibitor, ExhibitorId other);

    /**
     * Which partners; null and an empty text mean any.
     *
     * @param country ISO 3166-1
     */
    record Sought(String country, Exhibitor.@Nullable Kind kind) {
        public static final Sought ANY = new Sought("", null);
    }
}
