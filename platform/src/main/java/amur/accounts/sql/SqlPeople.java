package amur.accounts.sql;

import amur.accounts.Organisation;
import amur.accounts.OrganisationId;
import amur.accounts.People;
import amur.accounts.Person;
import amur.accounts.Role;
import amur.shared.Country;
import amur.shared.Page;
import amur.web.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlPeople implements People {
    private static final int PAGE_SIZE = 50;
    private static final String MATCHING = """
            from person where (:words = '' or email ilike :like
            or family_name || ' ' || given_name ilike :like or given_name || ' ' || family_name ilike :like
            or family_name || given_name ilike :like or latin_name ilike :like)
            and (:role = '' or exists (select from role_assignment a where a.person_id = person.id and a.role = :role))""";

    private final JdbcClient jdbc;

    SqlPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<Person> search(String words, @Nullable Role role, int page) {
        String like =
                "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        long total = jdbc.sql("select count(*) " + MATCHING)
                .param("words", words.strip())
                .param("like", like)
                .param("role", role == null ? "" : role.name())
                .query(Long.class)
                .single();
        List<Person> rows = jdbc.sql("select * " + MATCHING + """
                         order by family_name collate "und-x-icu", given_name collate "und-x-icu", id
                        limit :size offset :skipped""")
                .param("words", words.strip())
                .param("like", like)
                .param("role", role == null ? "" : role.name())
                .param("size", PAGE_SIZE)
                .param("skipped", (long) (page - 1) * PAGE_SIZE)
                .query(SqlAccounts::person)
                .list();
        return new Page<>(rows, page, PAGE_SIZE, total);
    }

    @Override
    @Transactional
    public void change(ChangePerson command) {
        int found = jdbc.sql("""
                        update person set given_name = :given, family_name = :family, latin_name = :latin, language = :language
                        where id = :id""")
                .param("given", command.givenName())
                .param("family", command.familyName())
                .param("latin", command.latinName())
                .param("language", command.language().code())
                .param("id", command.person().value())
                .update();
        if (found == 0) {
            throw new NotFound("person " + command.person().value());
        }
    }

    @Override
    public List<Organisation> organisations(String nameOrNumber) {
        return jdbc.sql("""
                        select * from organisation where lower(name) = lower(:words) or id::text = :words
                        order by id limit 20""")
                .param("words", nameOrNumber.strip())
                .query((row, n) -> new Organisation(
                        new OrganisationId(row.getLong("id")),
                        row.getString("name"),
                        new Country(row.getString("country"))))
                .list();
    }
}
