package amur.matchmaking;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The organizer's side of meeting requests. */
public interface RequestDesk {
    /** Requests of an edition in an order. {@code page} counts from 1. */
    Page<MeetingRequest> find(EditionId edition, Filter filter, Order order, int page, int size);

    /** All that match, in the same order: for the export of exactly what is shown. */
    List<MeetingRequest> all(EditionId edition, Filter filter, Order order);

    /** How many there are in each state, whatever the filter's own states; by name, as stored. */
    Map<String, Long> counts(EditionId edition, Filter filter);

    /** Requests that nobody has answered and that expire before an instant; empty when there are none. */
    Optional<Expiring> expiring(EditionId edition, Instant before);

    void setMustPlace(EditionId edition, MeetingRequestId request, boolean mustPlace);

    /** Calls an open request off in nobody's name. */
    void cancel(EditionId edition, MeetingRequestId request, String reason);

    MatchmakingSettings settings(EditionId edition);

    /**
     * From now on; requests that wait for an answer then expire no later than drafting begins.
     *
     * @param seen what stood when the change was thought of
     * @throws amur.web.ConflictException when something else stands by now
     */
    void change(EditionId edition, MatchmakingSettings seen, MatchmakingSettings settings);

    Coverage coverage(EditionId edition);

    enum Order {
        NEWEST,
        OLDEST,
        /** What waits for an answer first, the soonest to expire at the head. */
        EXPIRY,
        /** The heaviest wishes of both sides first. */
        WEIGHT
    }

    /** @param soonest when the first of them expires */
    record Expiring(int count, Instant soonest) {}

    /**
     * Which requests. Empty sets and null mean all.
     *
     * @param states names of {@link MeetingRequest.State}s, in capitals
     * @param companies with any of these on either side; null for any company
     */
    record Filter(
            Set<String> states,
            boolean mustPlaceOnly,
            @org.jspecify.annotations.Nullable Set<ExhibitorId> companies) {
        public static final Filter ALL = new Filter(Set.of(), false, null);

        public Filter {
            states = Set.copyOf(states);
            companies = companies == null ? null : Set.copyOf(companies);
        }
    }

    /**
     * How far requests reach.
     *
     * @param listed companies in the catalogue
     * @param withoutRequests of these, those with no open request on either side
     * @param withoutAccepted of these, those with no accepted request
     */
    record Coverage(
            int listed,
            int pending,
            int accepted,
            List<ExhibitorId> withoutRequests,
            List<ExhibitorId> withoutAccepted) {
        public Coverage {
            withoutRequests = List.copyOf(withoutRequests);
            withoutAccepted = List.copyOf(withoutAccepted);
        }
    }
}
