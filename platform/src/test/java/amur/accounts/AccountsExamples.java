package amur.accounts;

import amur.accounts.Accounts.RegisterPerson;
import amur.shared.Language;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** People for tests. Every call makes a new one, with an e-mail of its own. */
public final class AccountsExamples {
    /** Passes {@link PasswordRule}. */
    public static final String PASSWORD = "bridge over the river";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private AccountsExamples() {}

    public static String email(String name) {
        return name + "." + NUMBER.incrementAndGet() + "." + Long.toString(System.nanoTime(), 36) + "@example.org";
    }

    /** 王丽, who signs in with {@link #PASSWORD}. */
    public static PersonId wangLi(Accounts accounts) {
        return accounts.register(new RegisterPerson(email("wang.li"), "丽", "王", "Wang Li", Language.ZH, PASSWORD));
    }

    /** Иванова Мария, without a password. */
    public static PersonId maria(Accounts accounts) {
        return accounts.register(
                new RegisterPerson(email("maria"), "Мария", "Иванова", "Mariia Ivanova", Language.RU, null));
    }

    public static PersonId organizer(Accounts accounts) {
        PersonId person =
                accounts.register(new RegisterPerson(email("organizer"), "Ann", "Example", "", Language.EN, null));
        accounts.assign(person, Role.ORGANIZER, new Scope.Everything());
        return person;
    }

    /** What a request needs to be this person's. */
    public static Authentication signedIn(Accounts accounts, PersonId person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person, accounts.get(person).displayName()), null, List.of());
    }
}
