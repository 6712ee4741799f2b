package amur.matchmaking.web;

import amur.exhibitors.ExhibitorId;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequest.State;
import amur.matchmaking.Shortlists;
import amur.matchmaking.Wish;
import amur.matchmaking.WishLevel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands between one company and all others, as that company may know it: its own wishes, and the open requests.
 *
 * @param wishes the latest first
 * @param kept the shortlist, the latest first
 */
record Standings(
        ExhibitorId me, Map<ExhibitorId, Wish> wishes, Map<ExhibitorId, MeetingRequest> open, Set<ExhibitorId> kept) {
    static Standings of(ExhibitorId me, Matchmaking matchmaking, Shortlists shortlists) {
        var wishes = new LinkedHashMap<ExhibitorId, Wish>();
        matchmaking.wishes(me).forEach(wish -> wishes.put(wish.about(), wish));
        var open = new HashMap<ExhibitorId, MeetingRequest>();
        for (MeetingRequest request : matchmaking.ofExhibitor(me)) {
            if (request.state() instanceof State.Pending || request.state() instanceof State.Accepted) {
                open.put(request.other(me), request);
            }
        }
        return new Standings(me, wishes, open, new LinkedHashSet<>(shortlists.of(me)));
    }

    @Nullable
    WishLevel wish(ExhibitorId other) {
        Wish wish = wishes.get(other);
        return wish == null ? null : wish.level();
    }

    /** {@code asked}, {@code waiting}, {@code accepted} or empty. */
    String standing(ExhibitorId other) {
        MeetingRequest request = open.get(other);
        if (request == null) {
            return "";
        }
        return request.state() instanceof State.Accepted
                ? "accepted"
                : request.from().equals(me) ? "asked" : "waiting";
    }

    long request(ExhibitorId other) {
        MeetingRequest request = open.get(other);
        return request == null ? 0 : request.id().value();
    }
}
