package amur.matchmaking.web;

import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequest.State;
import amur.web.View;
import java.util.List;
import org.springframework.stereotype.Component;

/** The one door to names and e-mails of another company's people: closed until both have agreed to meet, and closed again after. */
@Component
class Contacts {
    private final Exhibitors exhibitors;

    Contacts(Exhibitors exhibitors) {
        this.exhibitors = exhibitors;
    }

    List<Contact> of(MeetingRequest request, ExhibitorId reader, View view) {
        if (!request.isOf(reader) || !(request.state() instanceof State.Accepted)) {
            return List.of();
        }
        ExhibitorId other = request.other(reader);
        return exhibitors.representatives(List.of(other)).getOrDefault(other, List.of()).stream()
                .map(person -> contact(person, view))
                .toList();
    }

    private static Contact contact(Representative person, View view) {
        return new Contact(
                person.displayName(),
                person.latinName(),
                person.jobTitle(),
                person.email(),
                Reasons.languages(person.languages(), view.language()),
                person.familyName().isEmpty()
                        ? "?"
                        : Character.toString(person.familyName().codePointAt(0)));
    }
}
