package amur.exhibitors.sql;

import amur.accounts.Accounts;
import amur.accounts.Person;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.exhibitors.Exhibitor;
import amur.notices.Notices;
import amur.notices.Notices.Notice;
import amur.web.Words;
import org.springframework.stereotype.Component;

/** Tells the people of a company what became of its application, each in their own language. */
@Component
class DecisionNotices {
    private final Notices notices;
    private final Accounts accounts;
    private final Editions editions;
    private final Words words;

    DecisionNotices(Notices notices, Accounts accounts, Editions editions, Words words) {
        this.notices = notices;
        this.accounts = accounts;
        this.editions = editions;
        this.words = words;
    }

    /**
     * @param decision {@code approved}, {@code returned}, {@code refused} or {@code withdrawn}
     * @param version the one decided on: the same company may be returned twice, and is told twice
     */
    void tell(Exhibitor company, String decision, int version) {
        var people = accounts.members(company.organisation());
        if (people.isEmpty()) {
            return; // brought in by file: nobody has an account yet
        }
        Edition edition = editions.get(company.edition());
        notices.tell(people.stream()
                .map(person -> notice(person, edition, company, decision, version))
                .toList());
    }

    private Notice notice(Person person, Edition edition, Exhibitor company, String decision, int version) {
        Object[] arguments = {company.name(), edition.name().textIn(person.language()), reason(company.state())};
        return new Notice(
                person.id(),
                "exhibitors/" + company.id().value() + "/" + decision + "/" + version,
                words.text(person.language(), "exhibitors.notice." + decision + ".subject", arguments),
                words.text(person.language(), "exhibitors.notice." + decision + ".text", arguments),
                "/editions/" + edition.slug() + "/company?company=" + company.number());
    }

    private static String reason(Exhibitor.State state) {
        return switch (state) {
            case Exhibitor.State.Returned(String reason) -> reason;
            case Exhibitor.State.Refused(String reason) -> reason;
            case Exhibitor.State.Applied applied -> "";
            case Exhibitor.State.Listed listed -> "";
            case Exhibitor.State.Withdrawn withdrawn -> "";
        };
    }
}
