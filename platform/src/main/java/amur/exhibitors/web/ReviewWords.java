package amur.exhibitors.web;

import amur.accounts.Person;
import amur.accounts.PersonId;
import amur.editions.Edition;
import amur.exhibitors.Entry;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.RegistrationNumber;
import amur.shared.Language;
import amur.web.View;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How the organizer reads a company. */
@Component
class ReviewWords {
    private final CompanyWords words;
    private final CompanyHistory history;

    ReviewWords(CompanyWords words, CompanyHistory history) {
        this.words = words;
        this.history = history;
    }

    CompanyWords words() {
        return words;
    }

    List<ReviewPage.Event> history(ExhibitorId id, Edition edition, View view) {
        return history.of(id, edition, view);
    }

    List<Map.Entry<String, String>> facts(Entry entry, Instant appliedAt, Edition edition, View view) {
        Exhibitor company = entry.exhibitor();
        String region = words.region(company.region(), view);
        return Stream.of(
                        Map.entry(view.t("exhibitors.number"), view.number(company.number())),
                        Map.entry(view.t("exhibitors.filter.kind"), words.kind(company.kind(), view)),
                        Map.entry(
                                view.t("exhibitors.region"),
                                (region.isEmpty() ? "" : region + ", ") + words.country(company.country(), view)),
                        Map.entry(view.t("exhibitors.sector"), words.sector(company.sector(), view)),
                        Map.entry(view.t("exhibitors.seats"), view.number(company.seats())),
                        Map.entry(view.t("exhibitors.min_meetings"), view.number(company.minMeetings())),
                        Map.entry(
                                view.t("exhibitors.public_meetings"),
                                view.t(company.publicMeetings() ? "exhibitors.yes" : "exhibitors.no")),
                        Map.entry(view.t("exhibitors.languages"), words.languages(company.languages(), view)),
                        Map.entry(
                                view.t("exhibitors.navigation.presence"),
                                entry.presence().isEmpty()
                                        ? view.t("exhibitors.presence.always")
                                        : view.t(
                                                "exhibitors.presence.stretches",
                                                entry.presence().size())),
                        Map.entry(view.t("exhibitors.applied_at"), view.dateTime(appliedAt, edition.zone())))
                .filter(fact -> !fact.getValue().isEmpty())
                .toList();
    }

    /** What the register number is: a right INN, a number with a fault, or none. */
    String registerKey(Exhibitor company) {
        if (company.registration().isEmpty()) {
            return "exhibitors.register.none";
        }
        return RegistrationNumber.fault(company.country(), company.registration())
                        .isPresent()
                ? "exhibitors.register.wrong"
                : "exhibitors.register."
                        + RegistrationNumber.of(company.country(), company.registration())
                                .register();
    }

    ReviewPage.Person person(Representative person, View view) {
        // Names are put together in one place, by their script.
        String name =
                new Person(new PersonId(0), "", person.givenName(), person.familyName(), "", Language.EN).displayName();
        return new ReviewPage.Person(
                name, person.latinName(), person.jobTitle(), person.email(), words.languages(person.languages(), view));
    }
}
