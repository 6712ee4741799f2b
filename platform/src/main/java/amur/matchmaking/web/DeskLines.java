package amur.matchmaking.web;

import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MatchmakingSettings;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequest.State;
import amur.matchmaking.RequestDesk;
import amur.web.View;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Words meeting requests for the organizer. */
@Component
class DeskLines {
    private final Parties parties;
    private final RequestDesk desk;

    DeskLines(Parties parties, RequestDesk desk) {
        this.parties = parties;
        this.desk = desk;
    }

    /** Of one edition. */
    List<DeskPage.Line> of(List<MeetingRequest> requests, View view) {
        if (requests.isEmpty()) {
            return List.of();
        }
        MatchmakingSettings settings = desk.settings(requests.getFirst().edition());
        Map<ExhibitorId, Party> named = parties.of(
                requests.stream()
                        .flatMap(request -> Stream.of(request.from(), request.to()))
                        .distinct()
                        .toList(),
                view);
        return requests.stream()
                .map(request -> line(request, named, settings, view))
                .toList();
    }

    private static DeskPage.Line line(
            MeetingRequest request, Map<ExhibitorId, Party> named, MatchmakingSettings settings, View view) {
        boolean accepted = request.state() instanceof State.Accepted;
        return new DeskPage.Line(
                request.id().value(),
                Objects.requireNonNull(named.get(request.from())),
                Objects.requireNonNull(named.get(request.to())),
                view.t("matchmaking.wish." + request.fromWish().name()),
                accepted ? view.t("matchmaking.wish." + request.toWish().name()) : "",
                accepted ? settings.weight(request.fromWish(), request.toWish()) : 0,
                view.t("matchmaking.state." + name(request.state())),
                RequestLines.sign(request.state(), true),
                view.dateTime(request.askedAt(), view.zone()),
                RequestLines.when(request, view),
                request.mustPlace(),
                accepted || request.state() instanceof State.Pending,
                request.message(),
                switch (request.state()) {
                    case State.Declined(Instant at, String reason) -> reason;
                    case State.Withdrawn(Instant at, ExhibitorId by, String reason) -> reason;
                    case State.Pending pending -> "";
                    case State.Accepted yes -> "";
                    case State.Expired expired -> "";
                });
    }

    static String name(State state) {
        return switch (state) {
            case State.Pending pending -> "PENDING";
            case State.Accepted accepted -> "ACCEPTED";
            case State.Declined declined -> "DECLINED";
            case State.Expired expired -> "EXPIRED";
            case State.Withdrawn withdrawn -> "WITHDRAWN";
        };
    }
}
