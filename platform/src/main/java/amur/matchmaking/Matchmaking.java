package amur.matchmaking;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Wishes, requests and recommendations: the side of the companies. A deed that cannot be done is refused with a {@link
 * amur.web.UserFacingException}; a request that is not the company's is not found.
 */
public interface Matchmaking {
    /**
     * Asks for a meeting. Who asks a company that has asked already accepts; who has asked already changes the wish. Refused to a
     * never-pair, above the edition's limit of open requests, and to one whom the other has declined.
     */
    MeetingRequestId request(ExhibitorId from, ExhibitorId to, WishLevel wish, String message);

    void accept(MeetingRequestId request, ExhibitorId by, WishLevel wish);

    void decline(MeetingRequestId request, ExhibitorId by, String reason);

    /** Takes back a request of one's own, or one that was accepted, whoever asked. */
    void withdraw(MeetingRequestId request, ExhibitorId by);

    /** A wish about another company that is not (yet) a request; {@code NEVER} withdraws what stands between the two. */
    void wish(ExhibitorId from, ExhibitorId about, WishLevel level);

    /** As if nothing had been said; a never-list entry is undone by it. */
    void forgetWish(ExhibitorId from, ExhibitorId about);

    /** What a company has said about others, the latest first. */
    List<Wish> wishes(ExhibitorId from);

    MeetingRequest get(MeetingRequestId id);

    Map<MeetingRequestId, MeetingRequest> get(Collection<MeetingRequestId> ids);

    /** Requests in which a company takes part, newest first. */
    List<MeetingRequest> ofExhibitor(ExhibitorId exhibitor);

    /** All accepted requests between listed companies, by number: what a timetable is drafted from. Never-pairs are left out. */
    List<Demand> demand(EditionId edition);

    /** Of these, the ones accepted after an instant. */
    List<Demand> demandSince(EditionId edition, Instant after);

    /**
     * Puts accepted requests in one batch, in this order: for instances, demos and tests. All or none; no events, nobody is told, no
     * limit counts.
     */
    List<MeetingRequestId> enter(EditionId edition, List<NewRequest> requests);

    List<Recommendation> recommend(ExhibitorId exhibitor, int most);

    /** @param ordinal 1, or which of the several meetings of the two it is for */
    record NewRequest(
            ExhibitorId from, ExhibitorId to, WishLevel fromWish, WishLevel toWish, boolean mustPlace, int ordinal) {
        public NewRequest(ExhibitorId from, ExhibitorId to, WishLevel fromWish, WishLevel toWish, boolean mustPlace) {
            this(from, to, fromWish, toWish, mustPlace, 1);
        }

        public NewRequest as(int which) {
            return new NewRequest(from, to, fromWish, toWish, mustPlace, which);
        }
    }
}
