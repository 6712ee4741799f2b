package amur.meetings.mail;

import amur.accounts.Addressees;
import amur.accounts.Person;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.MeetingFrame;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.meetings.MeetingChange;
import amur.meetings.Meetings;
import amur.meetings.TimetableReleased;
import amur.notices.Notices;
import amur.notices.Notices.Notice;
import amur.web.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells those whom a release affects: the people of the companies whose meetings changed, each what changed for them, and the
 * interpreter coordinators when an interpreted meeting did. Nobody else hears of it. A release that is heard of twice is told once.
 */
@Component
class ReleaseNotices {
    private final Meetings meetings;
    private final Exhibitors exhibitors;
    private final Editions editions;
    private final Addressees addressees;
    private final Notices notices;
    private final Words words;

    ReleaseNotices(
            Meetings meetings,
            Exhibitors exhibitors,
            Editions editions,
            Addressees addressees,
            Notices notices,
            Words words) {
        this.meetings = meetings;
        this.exhibitors = exhibitors;
        this.editions = editions;
        this.addressees = addressees;
        this.notices = notices;
        this.words = words;
    }

    @ApplicationModuleListener
    void tell(TimetableReleased released) {
        Edition edition = editions.get(released.edition());
        List<MeetingChange> changes = meetings.changes(released.edition(), released.release());
        Set<ExhibitorId> named = changes.stream()
                .flatMap(change -> Stream.of(change.a(), change.b()))
                .collect(Collectors.toSet());
        Map<ExhibitorId, Exhibitor> companies = exhibitors.get(named);
        MeetingFrame frame = editions.frame(released.edition());
        var letter = new ReleaseLetter(words, edition, frame, companies, released.release());
        var all = new ArrayList<Notice>();
        Map<ExhibitorId, List<MeetingChange>> byCompany = new HashMap<>();
        for (MeetingChange change : changes) {
            byCompany.computeIfAbsent(change.a(), key -> new ArrayList<>()).add(change);
            byCompany.computeIfAbsent(change.b(), key -> new ArrayList<>()).add(change);
        }
        people(companies, released.affected()).forEach((person, own) -> {
            List<MeetingChange> theirs = own.size() == 1
                    ? byCompany.getOrDefault(own.iterator().next(), List.of())
                    : changes.stream()
                            .filter(change -> own.contains(change.a()) || own.contains(change.b()))
                            .toList();
            all.add(letter.toCompany(person, own, theirs));
        });
        List<MeetingChange> interpreted =
                changes.stream().filter(ReleaseLetter::interpreted).toList();
        if (!interpreted.isEmpty()) {
            Set<PersonId> told = all.stream().map(Notice::to).collect(Collectors.toSet());
            addressees.holders(Role.INTERPRETER_COORDINATOR, edition.id().value()).stream()
                    .filter(person -> !told.contains(person.id()))
                    .map(person -> letter.toCoordinator(person, interpreted))
                    .forEach(all::add);
        }
        notices.tell(all);
    }

    /** The people of the affected companies with an account, each with their own companies: who attends and who represents. */
    private Map<Person, Set<ExhibitorId>> people(
            Map<ExhibitorId, Exhibitor> companies, Collection<ExhibitorId> affected) {
        Map<ExhibitorId, List<Exhibitor.Representative>> attending = exhibitors.representatives(affected);
        Map<String, Person> byEmail = addressees.byEmail(attending.values().stream()
                .flatMap(List::stream)
                .map(Exhibitor.Representative::email)
                .filter(email -> !email.isBlank())
                .collect(Collectors.toSet()));
        var members = addressees.members(affected.stream()
                .map(id -> Objects.requireNonNull(companies.get(id)).organisation())
                .toList());
        Map<PersonId, Person> known = new HashMap<>();
        Map<PersonId, Set<ExhibitorId>> own = new LinkedHashMap<>();
        for (ExhibitorId id : affected) {
            Stream<Person> attend = attending.getOrDefault(id, List.of()).stream()
                    .map(one -> one.email().strip().toLowerCase(Locale.ROOT))
                    .filter(byEmail::containsKey)
                    .map(email -> Objects.requireNonNull(byEmail.get(email)));
            Stream<Person> represent =
                    members
                            .getOrDefault(
                                    Objects.requireNonNull(companies.get(id)).organisation(), List.of())
                            .stream();
            Stream.concat(attend, represent).forEach(person -> {
                known.put(person.id(), person);
                own.computeIfAbsent(person.id(), key -> new LinkedHashSet<>()).add(id);
            });
        }
        Map<Person, Set<ExhibitorId>> people = new LinkedHashMap<>();
        own.forEach((id, theirs) -> people.put(Objects.requireNonNull(known.get(id)), theirs));
        return people;
    }
}
