package amur.accounts.sql;

import amur.accounts.Accounts;
import amur.accounts.Accounts.RegisterPerson;
import amur.accounts.Credentials;
import amur.accounts.Invitations;
import amur.accounts.Person;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.shared.Language;
import amur.web.PublicAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets the first organizer in. While nobody is an organizer, a start with {@code AMUR_ORGANIZER_EMAIL} makes one of that address and
 * prints a link that works once; a later start prints a fresh link as long as they have not come. Once an organizer has come the
 * setting does nothing: whoever can change it could otherwise make themselves one unnoticed.
 */
@Component
class FirstOrganizer {
    private static final long TURN = 20_140_630;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Invitations invitations;
    private final TransactionOperations transactions;
    private final String email;
    private final PublicAddress address;

    FirstOrganizer(
            JdbcClient jdbc,
            Accounts accounts,
            Credentials credentials,
            Invitations invitations,
            TransactionOperations transactions,
            @Value("${amur.organizer.email:}") String email,
            PublicAddress address) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.credentials = credentials;
        this.invitations = invitations;
        this.transactions = transactions;
        this.email = email.strip();
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (!email.isEmpty()) {
            link(email)
                    .ifPresent(path -> System.out.printf(
                            "%n  The first organizer, %s, comes in here (once, within %d days):%n  %s%n%n",
                            email, Invitations.LIFETIME.toDays(), address.of(path)));
        }
    }

    /** The address of the link without host; empty when an organizer has come already. */
    Optional<String> link(String address) {
        return transactions.execute(transaction -> {
            // Two nodes may start at once on an empty database.
            var _ = jdbc.sql("select pg_advisory_xact_lock(?)")
                    .param(TURN)
                    .query((row, n) -> 0)
                    .single();
            List<Long> organizers = jdbc.sql("""
                            select person_id from role_assignment
                            where role = 'ORGANIZER' and edition_id is null and organisation_id is null""").query(Long.class).list();
            Optional<PersonId> known = accounts.findByEmail(address).map(Person::id);
            if (organizers.isEmpty()) {
                PersonId person = known.orElseGet(() -> register(address));
                // Anybody may have registered with this address before; what they can sign in with does not become an
                // organizer's.
                credentials.takeAwayUnverified(person);
                accounts.assign(person, Role.ORGANIZER, new Scope.Everything());
                return Optional.of(invitations.issue(person));
            }
            return known.filter(person -> organizers.contains(person.value()) && !hasCome(person))
                    .map(invitations::issue);
        });
    }

    private PersonId register(String address) {
        // The name is theirs to change once they are in.
        return accounts.register(new RegisterPerson(address, "", address.split("@", 2)[0], "", Language.EN, null));
    }

    private boolean hasCome(PersonId person) {
        return jdbc.sql("""
                        select email_verified_at is not null or password_hash is not null
                            or exists (select from user_entities u where u.person_id = person.id)
                        from person where id = ?""").param(person.value()).query(Boolean.class).single();
    }
}
