package amur.matchmaking.web;

import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequest.State;
import amur.web.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Words a meeting request for one of its two companies. */
@Component
class RequestLines {
    private static final Duration SOON = Duration.ofDays(2);

    private final Parties parties;
    private final Clock clock;

    RequestLines(Parties parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    List<RequestsPage.Line> of(List<MeetingRequest> requests, ExhibitorId reader, View view) {
        Map<ExhibitorId, Party> named = parties.of(
                requests.stream().map(request -> request.other(reader)).toList(), view);
        return requests.stream()
                .filter(request -> named.containsKey(request.other(reader)))
                .map(request ->
                        line(request, reader, java.util.Objects.requireNonNull(named.get(request.other(reader))), view))
                .toList();
    }

    private RequestsPage.Line line(MeetingRequest request, ExhibitorId reader, Party party, View view) {
        boolean asked = request.from().equals(reader);
        String standing = standing(request, reader);
        String mine = view.t("matchmaking.wish." + (asked ? request.fromWish() : request.toWish()).name());
        String theirs = view.t("matchmaking.wish." + (asked ? request.toWish() : request.fromWish()).name());
        // The asked side's wish is a default until it has accepted: nobody said it.
        boolean bothSaid = request.state() instanceof State.Accepted;
        return new RequestsPage.Line(
                request.id().value(),
                party,
                standing,
                sign(request.state(), asked),
                view.t("matchmaking.standing." + standing),
                when(request, view),
                request.state() instanceof State.Pending(Instant expires)
                        && expires.isBefore(clock.instant().plus(SOON)),
                asked || bothSaid ? mine : "",
                !asked || bothSaid ? theirs : "",
                request.message(),
                reason(request.state()));
    }

    /** Where a request stands for one of its two companies; what has passed its date is expired, whether the job has said so or not. */
    String standing(MeetingRequest request, ExhibitorId reader) {
        return switch (request.state()) {
            case State.Pending(Instant expires) ->
                !expires.isAfter(clock.instant()) ? "expired" : request.from().equals(reader) ? "asked" : "waiting";
            case State.Accepted accepted -> "accepted";
            case State.Declined declined -> "declined";
            case State.Expired expired -> "expired";
            case State.Withdrawn withdrawn -> "withdrawn";
        };
    }

    /** Under which of the four tabs. */
    String tab(MeetingRequest request, ExhibitorId reader) {
        String standing = standing(request, reader);
        return switch (standing) {
            case "waiting", "asked", "accepted" -> standing;
            default -> "ended";
        };
    }

    static String sign(State state, boolean asked) {
        return switch (state) {
            case State.Pending pending -> asked ? "info" : "attention";
            case State.Accepted accepted -> "ok";
            case State.Declined declined -> "error";
            case State.Expired expired -> "plain";
            case State.Withdrawn withdrawn -> "plain";
        };
    }

    private static String reason(State state) {
        return switch (state) {
            case State.Declined(Instant at, String reason) -> reason;
            case State.Withdrawn(Instant at, ExhibitorId by, String reason) -> reason;
            case State.Pending pending -> "";
            case State.Accepted accepted -> "";
            case State.Expired expired -> "";
        };
    }

    static String when(MeetingRequest request, View view) {
        return switch (request.state()) {
            case State.Pending(Instant expires) ->
                view.t("matchmaking.when.pending", view.dateTime(expires, view.zone()));
            case State.Accepted(Instant at) -> view.t("matchmaking.when.accepted", view.dateTime(at, view.zone()));
            case State.Declined(Instant at, String reason) ->
                view.t("matchmaking.when.declined", view.dateTime(at, view.zone()));
            case State.Expired(Instant at) -> view.t("matchmaking.when.expired", view.dateTime(at, view.zone()));
            case State.Withdrawn(Instant at, ExhibitorId by, String reason) ->
                view.t("matchmaking.when.withdrawn", view.dateTime(at, view.zone()));
        };
    }
}
