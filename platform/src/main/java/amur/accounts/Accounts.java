package amur.accounts;

import amur.shared.Country;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People, organisations and the roles they hold. */
public interface Accounts {
    /** Makes an account; {@code password} null for one that signs in another way or by invitation. */
    PersonId register(RegisterPerson command);

    Person get(PersonId id);

    Optional<Person> findByEmail(String email);

    OrganisationId createOrganisation(String name, Country country);

    /** Many in one batch, in the order given. */
    List<OrganisationId> createOrganisations(List<NewOrganisation> organisations);

    Organisation get(OrganisationId id);

    void rename(OrganisationId id, String name);

    void assign(PersonId person, Role role, Scope scope);

    void withdraw(PersonId person, Role role, Scope scope);

    List<RoleAssignment> assignments(PersonId person);

    /** The people of an organisation, whatever their role there. */
    List<Person> members(OrganisationId organisation);

    /** Who has signed in to the session of the current request or thread; empty for visitors without an account and for jobs. */
    Optional<SignedIn> current();

    /** The organisations the current person acts for. */
    List<OrganisationId> currentOrganisations();

    /** Everything about a new account. */
    record RegisterPerson(
            String email,
            String givenName,
            String familyName,
            String latinName,
            amur.shared.Language language,
            @Nullable String password) {
        public RegisterPerson {
            email = email.strip().toLowerCase(java.util.Locale.ROOT);
            if (!email.matches("[^@\\s]+@[^@\\s]+")) {
                throw new amur.web.UserFacingException("accounts.email.invalid", email);
            }
        }
    }

    record NewOrganisation(String name, Country country) {}
}
