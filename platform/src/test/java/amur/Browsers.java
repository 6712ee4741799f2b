package amur;

import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.editions.Edition;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The readers of page tests, each in a {@link Browser}. Every call but {@link #signedOut} and {@link #of} makes a new person.
 *
 * <p>Lazy, since a test without pages has no browser to give it.
 */
@Component
@Lazy
public final class Browsers {
    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final Exhibitors exhibitors;

    Browsers(MockMvcTester mvc, Accounts accounts, Exhibitors exhibitors) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.exhibitors = exhibitors;
    }

    public Browser signedOut() {
        return new Browser(mvc, null);
    }

    public Browser of(PersonId person) {
        return new Browser(mvc, AccountsExamples.signedIn(accounts, person));
    }

    /** Somebody signed in who has no role. */
    public Browser stranger() {
        return of(AccountsExamples.wangLi(accounts));
    }

    /** The organizer of every edition. */
    public Browser organizer() {
        return of(AccountsExamples.organizer(accounts));
    }

    /** The organizer of this edition and no other. */
    public Browser organizer(Edition edition) {
        return in(edition, Role.ORGANIZER);
    }

    /** Somebody who has this role in this edition. */
    public Browser in(Edition edition, Role role) {
        PersonId person = AccountsExamples.maria(accounts);
        accounts.assign(person, role, new Scope.OfEdition(edition.id().value()));
        return of(person);
    }

    /** Somebody who acts for this company. */
    public Browser actingFor(ExhibitorId company) {
        PersonId person = AccountsExamples.maria(accounts);
        accounts.assign(
                person,
                Role.COMPANY_REPRESENTATIVE,
                new Scope.OfOrganisation(exhibitors.get(company).organisation()));
        return of(person);
    }
}
