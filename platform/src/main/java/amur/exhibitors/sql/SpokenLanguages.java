package amur.exhibitors.sql;

import amur.editions.EditionId;
import amur.editions.InterpreterNeed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Interpreters are needed unless there is one language that somebody of every listed company speaks. */
@Component
class SpokenLanguages implements InterpreterNeed {
    private final JdbcClient jdbc;

    SpokenLanguages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isThere(EditionId edition) {
        return jdbc.sql("""
                        with company as (select id from exhibitor where edition_id = ? and state = 'LISTED')
                        select not exists (
                            select from company join representative r on r.exhibitor_id = company.id, unnest(r.languages) as language
                            group by language having count(distinct company.id) = (select count(*) from company))""").param(edition.value()).query(Boolean.class).single();
    }
}
