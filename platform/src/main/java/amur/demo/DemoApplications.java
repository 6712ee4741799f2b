package amur.demo;

import amur.accounts.Accounts;
import amur.accounts.Accounts.RegisterPerson;
import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.Applications;
import amur.exhibitors.Applications.Apply;
import amur.exhibitors.Entries;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.shared.Language;
import amur.shared.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Late applications, so that the organizer of the demo has some to decide on: most wait, one was returned and one refused. */
@Component
@Profile("demo")
class DemoApplications {
    private static final long SEED = 20_240_516;
    private static final int EXHIBITORS = 6;
    private static final int BUYERS = 3;

    /** Above the numbers of the companies that are listed from the start. */
    private static final int FIRST_NUMBER = 500_000;

    private final Applications applications;
    private final Entries entries;
    private final Accounts accounts;

    DemoApplications(Applications applications, Entries entries, Accounts accounts) {
        this.applications = applications;
        this.entries = entries;
        this.accounts = accounts;
    }

    void hand(EditionId edition, DemoWords words, List<Period> days) {
        // A generator of its own: with or without late applications the rest of the demo is the same.
        List<NewExhibitor> companies =
                new DemoCompanies(words, new SplittableRandom(SEED)).invent(EXHIBITORS, BUYERS, days);
        var handed = new ArrayList<ExhibitorId>();
        for (int i = 0; i < companies.size(); i++) {
            NewExhibitor company = companies.get(i);
            boolean russian = company.country().code().equals("RU");
            Representative first = company.representatives().getFirst();
            PersonId applicant = accounts.register(new RegisterPerson(
                    "applicant" + i + "@companies.amur.example",
                    first.givenName(),
                    first.familyName(),
                    first.latinName(),
                    russian ? Language.RU : Language.ZH,
                    null));
            handed.add(applications.apply(
                    new Apply(edition, applicant, Optional.empty(), numbered(company, FIRST_NUMBER + i, russian))));
        }
        ExhibitorId returned = handed.get(1);
        applications.returnWithReason(returned, entries.get(returned).version(), "请补充所供商品的HS编码，并说明可供数量。");
        ExhibitorId refused = handed.get(2);
        applications.refuse(
                refused,
                entries.get(refused).version(),
                "Приём экспонентов этой отрасли закончен. Приглашаем вас участвовать в качестве закупщика.");
    }

    private static NewExhibitor numbered(NewExhibitor company, int number, boolean russian) {
        return new NewExhibitor(
                company.kind(),
                company.name(),
                company.latinName(),
                company.country(),
                company.region(),
                company.sector(),
                russian ? DemoNumbers.inn(number) : DemoNumbers.uscc(number),
                company.seats(),
                company.minMeetings(),
                company.publicMeetings(),
                company.representatives(),
                company.goods(),
                company.presence());
    }
}
