package amur.accounts.sql;

import amur.accounts.Accounts;
import amur.accounts.Organisation;
import amur.accounts.OrganisationId;
import amur.accounts.PasswordRule;
import amur.accounts.Person;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.RoleAssignment;
import amur.accounts.Scope;
import amur.accounts.SignedIn;
import amur.shared.Country;
import amur.shared.Language;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlAccounts implements Accounts {
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    SqlAccounts(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    @Override
    @Transactional
    public PersonId register(RegisterPerson command) {
        String password = command.password();
        if (password != null) {
            PasswordRule.check(password, command.email());
        }
        try {
            return new PersonId(jdbc.sql("""
                            insert into person (email, given_name, family_name, latin_name, language, password_hash)
                            values (:email, :given, :family, :latin, :language, :hash) returning id""")
                    .param("email", command.email())
                    .param("given", command.givenName())
                    .param("family", command.familyName())
                    .param("latin", command.latinName())
                    .param("language", command.language().code())
                    .param("hash", password == null ? null : passwords.encode(password))
                    .query(Long.class)
                    .single());
        } catch (DuplicateKeyException e) {
            throw new UserFacingException("accounts.email.taken", command.email());
        }
    }

    @Override
    public Person get(PersonId id) {
        return jdbc.sql("select * from person where id = ?")
                .param(id.value())
                .query(SqlAccounts::person)
                .optional()
                .orElseThrow(() -> new NotFound("person " + id.value()));
    }

    @Override
    public Optional<Person> findByEmail(String email) {
        return jdbc.sql("select * from person where email = lower(?)")
                .param(email.strip())
                .query(SqlAccounts::person)
                .optional();
    }

    @Override
    @Transactional
    public OrganisationId createOrganisation(String name, Country country) {
        return new OrganisationId(jdbc.sql("insert into organisation (name, country) values (?, ?) returning id")
                .params(name, country.code())
                .query(Long.class)
                .single());
    }

    @Override
    @Transactional
    public List<OrganisationId> createOrganisations(List<NewOrganisation> organisations) {
        // The numbers are drawn first: the order in which an insert returns its rows is not promised.
        List<Long> ids = jdbc.sql(
                        "select nextval(pg_get_serial_sequence('organisation', 'id')) from generate_series(1, ?) order by 1")
                .param(organisations.size())
                .query(Long.class)
                .list();
        jdbc.sql("insert into organisation (id, name, country) overriding system value"
                        + " select * from unnest(?::bigint[], ?::text[], ?::text[])")
                .param(ids.toArray(Long[]::new))
                .param(organisations.stream().map(NewOrganisation::name).toArray(String[]::new))
                .param(organisations.stream()
                        .map(organisation -> organisation.country().code())
                        .toArray(String[]::new))
                .update();
        return ids.stream().map(OrganisationId::new).toList();
    }

    @Override
    public Organisation get(OrganisationId id) {
        return jdbc.sql("select * from organisation where id = ?")
                .param(id.value())
                .query((row, n) -> new Organisation(id, row.getString("name"), new Country(row.getString("country"))))
                .optional()
                .orElseThrow(() -> new NotFound("organisation " + id.value()));
    }

    @Override
    @Transactional
    public void rename(OrganisationId id, String name) {
        jdbc.sql("update organisation set name = ? where id = ?")
                .params(name, id.value())
                .update();
    }

    @Override
    @Transactional
    public void assign(PersonId person, Role role, Scope scope) {
        jdbc.sql("""
                        insert into role_assignment (person_id, role, edition_id, organisation_id)
                        values (:person, :role, :edition, :organisation)
                        on conflict do nothing""")
                .param("person", person.value())
                .param("role", role.name())
                .param("edition", edition(scope))
                .param("organisation", organisation(scope))
                .update();
    }

    @Override
    @Transactional
    public void withdraw(PersonId person, Role role, Scope scope) {
        if (role == Role.ORGANIZER && scope instanceof Scope.Everything) {
            keepOneOrganizer(person);
        }
        if (scope instanceof Scope.OfOrganisation(OrganisationId organisation)) {
            hold(organisation);
        }
        jdbc.sql("""
                        delete from role_assignment where person_id = :person and role = :role
                        and edition_id is not distinct from :edition::bigint
                        and organisation_id is not distinct from :organisation::bigint""")
                .param("person", person.value())
                .param("role", role.name())
                .param("edition", edition(scope))
                .param("organisation", organisation(scope))
                .update();
    }

    /** One after the other: who looks after this whether they still act for the organisation themselves sees what the other did. */
    private void hold(OrganisationId organisation) {
        jdbc.sql("select id from role_assignment where organisation_id = ? order by id for update")
                .param(organisation.value())
                .query(Long.class)
                .list();
    }

    /** Locks the organizers' rows, so that two who withdraw each other at the same time do not both succeed. */
    private void keepOneOrganizer(PersonId person) {
        List<Long> organizers = jdbc.sql("""
                        select person_id from role_assignment
                        where role = 'ORGANIZER' and edition_id is null and organisation_id is null order by id for update""").query(Long.class).list();
        if (organizers.equals(List.of(person.value()))) {
            throw new UserFacingException("accounts.role.last_organizer");
        }
    }

    @Override
    public List<RoleAssignment> assignments(PersonId person) {
        return jdbc.sql("select role, edition_id, organisation_id from role_assignment where person_id = ? order by id")
                .param(person.value())
                .query((row, n) -> new RoleAssignment(Role.valueOf(row.getString("role")), scope(row)))
                .list();
    }

    @Override
    public List<Person> members(OrganisationId organisation) {
        return jdbc.sql("""
                        select distinct p.* from person p join role_assignment a on a.person_id = p.id
                        where a.organisation_id = ? order by p.id""")
                .param(organisation.value())
                .query(SqlAccounts::person)
                .list();
    }

    @Override
    public Optional<SignedIn> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    @Override
    public List<OrganisationId> currentOrganisations() {
        return current()
                .map(signedIn -> assignments(signedIn.personId()).stream()
                        .map(RoleAssignment::scope)
                        .filter(Scope.OfOrganisation.class::isInstance)
                        .map(scope -> ((Scope.OfOrganisation) scope).organisation())
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getLong("id")),
                row.getString("email"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("latin_name"),
                Language.find(row.getString("language")).orElse(Language.EN));
    }

    private static Scope scope(ResultSet row) throws SQLException {
        long edition = row.getLong("edition_id");
        if (!row.wasNull()) {
            return new Scope.OfEdition(edition);
        }
        long organisation = row.getLong("organisation_id");
        return row.wasNull() ? new Scope.Everything() : new Scope.OfOrganisation(new OrganisationId(organisation));
    }

    private static @Nullable Long edition(Scope scope) {
        return scope instanceof Scope.OfEdition(long id) ? id : null;
    }

    private static @Nullable Long organisation(Scope scope) {
        return scope instanceof Scope.OfOrganisation(OrganisationId id) ? id.value() : null;
    }
}
