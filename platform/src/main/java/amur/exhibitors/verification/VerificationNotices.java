package amur.exhibitors.verification;

import amur.accounts.Accounts;
import amur.accounts.Addressees;
import amur.accounts.Person;
import amur.accounts.Role;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import amur.notices.Notices;
import amur.notices.Notices.Notice;
import amur.web.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells companies what was decided, and companies and organizers what is about to end: each in their own language. */
@Component
public class VerificationNotices {
    private final Notices notices;
    private final Accounts accounts;
    private final Addressees addressees;
    private final Editions editions;
    private final Exhibitors exhibitors;
    private final Words words;

    VerificationNotices(
            Notices notices,
            Accounts accounts,
            Addressees addressees,
            Editions editions,
            Exhibitors exhibitors,
            Words words) {
        this.notices = notices;
        this.accounts = accounts;
        this.addressees = addressees;
        this.editions = editions;
        this.exhibitors = exhibitors;
        this.words = words;
    }

    /** The company of a verification that has just been verified or refused. */
    public void decided(Verification decided) {
        Exhibitor company = exhibitors.get(decided.company());
        String what = decided.state() == Verification.State.REFUSED ? "refused" : "verified";
        tell(
                accounts.members(company.organisation()),
                "decided/" + decided.version(),
                what,
                decided,
                company,
                editions.get(decided.edition()),
                "/company/verification?company=" + company.number());
    }

    /** Organizers and companies, of what is about to end; told once, however often this is called. */
    public void ending(Edition edition, List<Verification> ending) {
        List<Person> organizers =
                addressees.holders(Role.ORGANIZER, edition.id().value());
        for (Verification one : ending) {
            Exhibitor company = exhibitors.get(one.company());
            String key = "ending/" + one.validUntil().map(LocalDate::toString).orElse("");
            tell(
                    organizers,
                    key,
                    "ending.organizer",
                    one,
                    company,
                    edition,
                    "/organizer/verifications/" + one.number());
            tell(
                    accounts.members(company.organisation()),
                    key,
                    "ending.company",
                    one,
                    company,
                    edition,
                    "/company/verification?company=" + company.number());
        }
    }

    private void tell(
            Collection<Person> people,
            String key,
            String message,
            Verification one,
            Exhibitor company,
            Edition edition,
            String path) {
        notices.tell(people.stream()
                .map(person -> {
                    Object[] arguments = {
                        company.name(),
                        words.text(person.language(), one.kind().key()),
                        one.subject(),
                        one.reason(),
                        one.validUntil()
                                .map(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                        .withLocale(person.language().locale())::format)
                                .orElse("")
                    };
                    return new Notice(
                            person.id(),
                            "exhibitors/verification/" + one.id().value() + "/" + key,
                            words.text(
                                    person.language(),
                                    "exhibitors.verification.notice." + message + ".subject",
                                    arguments),
                            words.text(
                                    person.language(),
                                    "exhibitors.verification.notice." + message + ".text",
                                    arguments),
                            "/editions/" + edition.slug() + path);
                })
                .toList());
    }
}
