package amur.matchmaking.web;

import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.OwnCompany;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequest.State;
import amur.web.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of one meeting request. */
@Component
class RequestPages {
    private final Matchmaking matchmaking;
    private final Exhibitors exhibitors;
    private final Parties parties;
    private final RequestLines lines;
    private final Contacts contacts;

    RequestPages(
            Matchmaking matchmaking, Exhibitors exhibitors, Parties parties, RequestLines lines, Contacts contacts) {
        this.matchmaking = matchmaking;
        this.exhibitors = exhibitors;
        this.parties = parties;
        this.lines = lines;
        this.contacts = contacts;
    }

    String name(ExhibitorId company, View view) {
        return parties.of(exhibitors.get(company), view).name();
    }

    RequestPage page(
            OwnCompany own,
            MeetingRequest request,
            Query query,
            String reason,
            @Nullable String reasonError,
            @Nullable String refused,
            View view) {
        ExhibitorId other = request.other(own.id());
        var history = new ArrayList<RequestPage.Event>();
        matchmaking.ofExhibitor(own.id()).stream()
                .filter(one -> one.isOf(other))
                .forEach(one -> history.addAll(events(one, own.id(), one.id().equals(request.id()), view)));
        return new RequestPage(
                lines.of(List.of(request), own.id(), view).getFirst(),
                parties.of(own.company(), view).name(),
                query,
                history,
                contacts.of(request, own.id(), view),
                reason,
                reasonError,
                refused);
    }

    /** What happened to a request, the last first. */
    private static List<RequestPage.Event> events(
            MeetingRequest request, ExhibitorId reader, boolean current, View view) {
        boolean asked = request.from().equals(reader);
        var events = new ArrayList<RequestPage.Event>();
        switch (request.state()) {
            case State.Pending pending -> {}
            case State.Accepted(Instant at) ->
                events.add(event(at, asked ? "accepted.theirs" : "accepted.yours", "", "ok", current, view));
            case State.Declined(Instant at, String reason) ->
                events.add(event(at, asked ? "declined.theirs" : "declined.yours", reason, "error", current, view));
            case State.Expired(Instant at) -> events.add(event(at, "expired", "", "", current, view));
            case State.Withdrawn(Instant at, ExhibitorId by, String reason) ->
                events.add(event(
                        at,
                        by == null ? "withdrawn.organizer" : by.equals(reader) ? "withdrawn.yours" : "withdrawn.theirs",
                        reason,
                        "attention",
                        current,
                        view));
        }
        events.add(event(
                request.askedAt(),
                asked ? "asked.yours" : "asked.theirs",
                request.message(),
                "",
                current && events.isEmpty(),
                view));
        return events;
    }

    private static RequestPage.Event event(Instant at, String what, String text, String kind, boolean now, View view) {
        return new RequestPage.Event(
                view.dateTime(at, view.zone()), at.toString(), view.t("matchmaking.event." + what), text, kind, now);
    }
}
