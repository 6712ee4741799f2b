package amur.accounts.sql;

import amur.accounts.Addressees;
import amur.accounts.OrganisationId;
import amur.accounts.Person;
import amur.accounts.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlAddressees implements Addressees {
    private final JdbcClient jdbc;

    SqlAddressees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<OrganisationId, List<Person>> members(Collection<OrganisationId> organisations) {
        Map<OrganisationId, List<Person>> members = new HashMap<>();
        jdbc.sql("""
                        select distinct a.organisation_id, p.* from person p join role_assignment a on a.person_id = p.id
                        where a.organisation_id = any(?) order by p.id""")
                .param(organisations.stream().map(OrganisationId::value).toArray(Long[]::new))
                .query(row -> {
                    members.computeIfAbsent(
                                    new OrganisationId(row.getLong("organisation_id")), key -> new ArrayList<>())
                            .add(SqlAccounts.person(row, 0));
                });
        return members;
    }

    @Override
    public Map<String, Person> byEmail(Collection<String> emails) {
        String[] addresses = emails.stream()
                .map(email -> email.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new);
        return jdbc
                .sql("select * from person where email = any(?)")
                .param(addresses)
                .query(SqlAccounts::person)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::email, Function.identity()));
    }

    @Override
    public List<Person> holders(Role role, long editionId) {
        return jdbc.sql("""
                        select distinct p.* from person p join role_assignment a on a.person_id = p.id
                        where a.role = ? and a.organisation_id is null and (a.edition_id is null or a.edition_id = ?)
                        order by p.id""")
                .params(role.name(), editionId)
                .query(SqlAccounts::person)
                .list();
    }
}
