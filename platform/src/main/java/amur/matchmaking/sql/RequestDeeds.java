package amur.matchmaking.sql;

import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.ExhibitorWithdrawn;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequest.State;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.RequestAccepted;
import amur.matchmaking.RequestCalledOff;
import amur.matchmaking.RequestDeclined;
import amur.matchmaking.RequestMade;
import amur.matchmaking.RequestWithdrawn;
import amur.matchmaking.WishLevel;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What two companies do to each other. Every deed first locks their rows in the order of their ids and then the request, so that
 * deeds wait for each other in one order and never in a circle; what is decided is decided on what the locks show.
 */
@Component
class RequestDeeds {
    private final Exhibitors exhibitors;
    private final RequestTable rows;
    private final RequestRefusals refusals;
    private final ApplicationEventPublisher events;

    RequestDeeds(Exhibitors exhibitors, RequestTable rows, RequestRefusals refusals, ApplicationEventPublisher events) {
        this.exhibitors = exhibitors;
        this.rows = rows;
        this.refusals = refusals;
        this.events = events;
    }

    @Transactional
    MeetingRequestId request(ExhibitorId from, ExhibitorId to, WishLevel wish, String message) {
        RequestRefusals.never(wish);
        RequestRefusals.self(from, to);
        Exhibitor asking = exhibitors.get(from);
        Exhibitor asked = exhibitors.get(to);
        RequestRefusals.otherEdition(asking, asked);
        RequestRefusals.unlisted(asking, asked);
        rows.lockToAsk(from, to);
        refusals.neverOfEither(from, asked);
        rows.saveWish(asking.edition(), from, to, wish);
        rows.expirePair(from, to);
        Optional<MeetingRequest> open = rows.openBetween(from, to).stream().findFirst();
        if (open.isEmpty()) {
            refusals.asking(asking, asked);
            Optional<MeetingRequestId> made = rows.insert(asking.edition(), from, to, wish, message.strip());
            if (made.isPresent()) {
                events.publishEvent(new RequestMade(asking.edition(), made.get()));
                return made.get();
            }
            // The other company asked at the same instant and was first: the key made us wait until its request stood.
            open = rows.openBetween(from, to).stream().findFirst();
        }
        MeetingRequest standing =
                open.orElseThrow(() -> new UserFacingException("matchmaking.refused.changed", asked.name()));
        if (standing.to().equals(from) && standing.state() instanceof State.Pending) {
            accept(standing, wish);
        } else {
            rows.raiseWish(standing, from, wish);
        }
        return standing.id();
    }

    @Transactional
    void accept(MeetingRequestId request, ExhibitorId by, WishLevel wish) {
        RequestRefusals.never(wish);
        MeetingRequest standing = pendingFor(request, by);
        rows.saveWish(standing.edition(), by, standing.from(), wish);
        accept(standing, wish);
    }

    @Transactional
    void decline(MeetingRequestId request, ExhibitorId by, String reason) {
        MeetingRequest standing = pendingFor(request, by);
        rows.decide(standing.id(), "DECLINED", by, reason.strip());
        events.publishEvent(new RequestDeclined(standing.edition(), request));
    }

    @Transactional
    void withdraw(MeetingRequestId request, ExhibitorId by) {
        MeetingRequest standing = locked(request, by);
        RequestRefusals.unwithdrawable(standing, by);
        callOff(standing, by);
    }

    @Transactional
    void wish(ExhibitorId from, ExhibitorId about, WishLevel level) {
        RequestRefusals.self(from, about);
        Exhibitor wishing = exhibitors.get(from);
        RequestRefusals.otherEdition(wishing, exhibitors.get(about));
        if (level != WishLevel.NEVER) {
            rows.lock(from, about);
        }
        rows.saveWish(wishing.edition(), from, about, level);
        for (MeetingRequest standing : rows.openBetween(from, about)) {
            if (level == WishLevel.NEVER) {
                callOff(standing, from);
            } else {
                rows.raiseWish(standing, from, level);
            }
        }
    }

    /** A company that no longer comes meets nobody. */
    @EventListener
    @Transactional
    void callOffAll(ExhibitorWithdrawn event) {
        rows.open(event.exhibitor()).forEach(request -> callOff(request, event.exhibitor()));
    }

    /** Withdraws what is open and says so: to people, and, where a meeting may stand, to the rooms that place meetings. */
    private void callOff(MeetingRequest request, ExhibitorId by) {
        rows.decide(request.id(), "WITHDRAWN", by, "");
        if (request.state() instanceof State.Accepted) {
            events.publishEvent(new RequestWithdrawn(request.edition(), request.id()));
        }
        events.publishEvent(new RequestCalledOff(request.edition(), request.id(), by));
    }

    private void accept(MeetingRequest pending, WishLevel wish) {
        rows.setAnswer(pending.id(), wish);
        rows.decide(pending.id(), "ACCEPTED", pending.to(), "");
        events.publishEvent(new RequestAccepted(pending.edition(), pending.id()));
    }

    /** The request, locked, if {@code by} is one of its two companies. */
    private MeetingRequest locked(MeetingRequestId id, ExhibitorId by) {
        MeetingRequest parties = rows.get(id);
        if (!parties.from().equals(by) && !parties.to().equals(by)) {
            throw new NotFound("meeting request " + id.value() + " of exhibitor " + by.value());
        }
        rows.lock(parties.from(), parties.to());
        return rows.locked(id);
    }

    private MeetingRequest pendingFor(MeetingRequestId id, ExhibitorId by) {
        MeetingRequest standing = locked(id, by);
        refusals.unanswerable(standing, by);
        return standing;
    }
}
