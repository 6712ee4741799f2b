package amur.demo;

import amur.accounts.Accounts;
import amur.accounts.Accounts.RegisterPerson;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitor.Representative;
import amur.shared.Language;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One account per role, printed at each start. The password is no secret: the demo has nothing to protect. */
@Component
@Profile("demo")
class DemoAccounts {
    static final String PASSWORD = "amur-demo-2024";

    /** An account to try: a role's message key for the printed list, and the e-mail. */
    record Account(String role, String email) {}

    static final Account ORGANIZER = new Account("organizer", "organizer@amur.example");
    static final Account RUSSIAN_EXHIBITOR = new Account("exhibitor (Russia)", "exhibitor@amur.example");
    static final Account CHINESE_BUYER = new Account("buyer (China)", "buyer@amur.example");
    static final Account COORDINATOR = new Account("interpreter coordinator", "interpreters@amur.example");
    static final Account VISITOR = new Account("visitor", "visitor@amur.example");
    static final List<Account> ALL = List.of(ORGANIZER, RUSSIAN_EXHIBITOR, CHINESE_BUYER, COORDINATOR, VISITOR);

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    void create() {
        assign(register(ORGANIZER, "Ольга", "Примерова", "Olga Primerova", Language.RU), Role.ORGANIZER);
        assign(register(COORDINATOR, "译", "范", "Fan Yi", Language.ZH), Role.INTERPRETER_COORDINATOR);
        assign(register(VISITOR, "Vera", "Sample", "Vera Sample", Language.EN), Role.VISITOR);
    }

    /** Lets an account act for a company under the name of its first representative. */
    void actFor(Account account, Exhibitor company, Representative representative, Language language) {
        PersonId person = register(
                account, representative.givenName(), representative.familyName(), representative.latinName(), language);
        accounts.assign(person, Role.COMPANY_REPRESENTATIVE, new Scope.OfOrganisation(company.organisation()));
    }

    private PersonId register(Account account, String given, String family, String latin, Language language) {
        return accounts.register(new RegisterPerson(account.email(), given, family, latin, language, PASSWORD));
    }

    private void assign(PersonId person, Role role) {
        accounts.assign(person, role, new Scope.Everything());
    }
}
