package amur.matchmaking.mail;

import amur.accounts.Accounts;
import amur.accounts.Person;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequest.State;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.RequestAccepted;
import amur.matchmaking.RequestCalledOff;
import amur.matchmaking.RequestDeclined;
import amur.matchmaking.RequestExpired;
import amur.matchmaking.RequestMade;
import amur.notices.Notices;
import amur.notices.Notices.Notice;
import java.time.Instant;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Each event is told once, in the language of each reader, to the people of the company that did not do it. The event registry keeps
 * an event until this has listened, over restarts too; the key of a notice makes a second hearing harmless.
 */
@Component
class RequestMails {
    private final Matchmaking matchmaking;
    private final Exhibitors exhibitors;
    private final Editions editions;
    private final Accounts accounts;
    private final Notices notices;
    private final RequestWording wording;

    RequestMails(
            Matchmaking matchmaking,
            Exhibitors exhibitors,
            Editions editions,
            Accounts accounts,
            Notices notices,
            RequestWording wording) {
        this.matchmaking = matchmaking;
        this.exhibitors = exhibitors;
        this.editions = editions;
        this.accounts = accounts;
        this.notices = notices;
        this.wording = wording;
    }

    @ApplicationModuleListener
    void made(RequestMade event) {
        MeetingRequest request = matchmaking.get(event.request());
        // Answered before this was heard: its answer is told instead.
        if (request.state() instanceof State.Pending(Instant expires)) {
            tell(
                    request,
                    request.to(),
                    "made",
                    request.message().isEmpty() ? "" : "message",
                    request.message(),
                    expires);
        }
    }

    @ApplicationModuleListener
    void accepted(RequestAccepted event) {
        MeetingRequest request = matchmaking.get(event.request());
        tell(request, request.from(), "accepted", "", "", request.askedAt());
    }

    @ApplicationModuleListener
    void declined(RequestDeclined event) {
        MeetingRequest request = matchmaking.get(event.request());
        String reason = request.state() instanceof State.Declined(Instant at, String words) ? words : "";
        tell(request, request.from(), "declined", reason.isEmpty() ? "" : "reason", reason, request.askedAt());
    }

    @ApplicationModuleListener
    void expired(RequestExpired event) {
        MeetingRequest request = matchmaking.get(event.request());
        tell(request, request.from(), "expired_asking", "", "", request.askedAt());
        tell(request, request.to(), "expired_asked", "", "", request.askedAt());
    }

    @ApplicationModuleListener
    void calledOff(RequestCalledOff event) {
        MeetingRequest request = matchmaking.get(event.request());
        String reason =
                request.state() instanceof State.Withdrawn(Instant at, ExhibitorId by, String words) ? words : "";
        String appended = reason.isEmpty() ? "" : "reason";
        if (event.by() == null) {
            tell(request, request.from(), "organizer", appended, reason, request.askedAt());
            tell(request, request.to(), "organizer", appended, reason, request.askedAt());
        } else {
            tell(request, request.other(event.by()), "called_off", appended, reason, request.askedAt());
        }
    }

    /** @param date what the text of {@code made} names: until when to answer */
    private void tell(
            MeetingRequest request, ExhibitorId told, String what, String appended, String words, Instant date) {
        Exhibitor company = exhibitors.get(told);
        Exhibitor other = exhibitors.get(request.other(told));
        Edition edition = editions.get(request.edition());
        notices.tell(accounts.members(company.organisation()).stream()
                .map(person -> notice(
                        person,
                        request.id(),
                        what,
                        wording.text(person.language(), what, other, edition, request, date, appended, words),
                        other,
                        edition))
                .toList());
    }

    private Notice notice(
            Person person, MeetingRequestId request, String what, String text, Exhibitor other, Edition edition) {
        return new Notice(
                person.id(),
                "matchmaking/request/" + request.value() + "/" + what,
                wording.subject(person.language(), what, other),
                text,
                "/editions/" + edition.slug() + "/company/requests/" + request.value());
    }
}
