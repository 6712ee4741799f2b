package amur.matchmaking;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Wishes, requests and recommendations. */
public interface Matchmaking {
    MeetingRequestId request(ExhibitorId from, ExhibitorId to, WishLevel wish, String message);

    void accept(MeetingRequestId request, ExhibitorId by, WishLevel wish);

    void decline(MeetingRequestId request, ExhibitorId by, String reason);

    void withdraw(MeetingRequestId request, ExhibitorId by);

    /** A wish about another company that is not (yet) a request; {@code NEVER} withdraws what stands between the two. */
    void wish(ExhibitorId from, ExhibitorId about, WishLevel level);

    MeetingRequest get(MeetingRequestId id);

    Map<MeetingRequestId, MeetingRequest> get(Collection<MeetingRequestId> ids);

    /** Requests in which a company takes part, newest first. */
    List<MeetingRequest> ofExhibitor(ExhibitorId exhibitor);

    /** All accepted requests between listed companies, by number: what a timetable is drafted from. Never-pairs are left out. */
    List<Demand> demand(EditionId edition);

    /** Puts accepted requests in one batch: for instances, demos and tests. */
    List<MeetingRequestId> enter(EditionId edition, List<NewRequest> requests);

    List<Recommendation> recommend(ExhibitorId exhibitor, int most);

    record NewRequest(ExhibitorId from, ExhibitorId to, WishLevel fromWish, WishLevel toWish, boolean mustPlace) {}
}
