package amur.exhibitors.screening.sql;

import amur.accounts.Accounts;
import amur.editions.EditionId;
import amur.exhibitors.screening.ListedName;
import amur.exhibitors.screening.ScreeningStore;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlScreeningStore implements ScreeningStore {
    /** Refused and withdrawn companies do not come: nobody need be asked about them. */
    private static final String COMES = "e.state in ('APPLIED', 'RETURNED', 'LISTED')";

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Accounts accounts;
    private final Clock clock;

    SqlScreeningStore(JdbcClient jdbc, JdbcTemplate batches, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** One at a time in an edition: numbers stand without gaps, and of two jobs the second finds nothing left to ask. */
    private void lock(EditionId edition) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('screening'), ?)")
                .param((int) edition.value())
                .query(row -> {});
    }

    @Override
    @Transactional
    public int add(EditionId edition, String fileName, List<ListedName> names) {
        lock(edition);
        record Added(long id, int number) {}
        Added added = jdbc.sql("""
                        insert into screening_list (edition_id, number, file_name, entries, uploaded_at, uploaded_by)
                        select :edition, coalesce(max(number), 0) + 1, :file, :entries, :now, :by
                        from screening_list where edition_id = :edition returning id, number""")
                .param("edition", edition.value())
                .param("file", fileName)
                .param("entries", names.size())
                .param("now", Timestamp.from(clock.instant()))
                .param(
                        "by",
                        accounts.current()
                                .map(person -> person.personId().value())
                                .orElse(null))
                .query((row, n) -> new Added(row.getLong("id"), row.getInt("number")))
                .single();
        batches.batchUpdate(
                "insert into screening_entry (list_id, row_no, name, aliases, country, note) values (?, ?, ?, ?, ?, ?)",
                names,
                BATCH,
                (statement, name) -> {
                    statement.setLong(1, added.id());
                    statement.setInt(2, name.row());
                    statement.setString(3, name.name());
                    statement.setArray(
                            4,
                            statement
                                    .getConnection()
                                    .createArrayOf("text", name.aliases().toArray()));
                    statement.setString(5, name.country());
                    statement.setString(6, name.note());
                });
        return added.number();
    }

    @Override
    public List<Long> activeLists(EditionId edition) {
        return jdbc.sql("select id from screening_list where edition_id = ? and retired_at is null order by number")
                .param(edition.value())
                .query(Long.class)
                .list();
    }

    @Override
    public List<Listed> entries(long list) {
        return jdbc.sql("select id, array_prepend(name, aliases) as names from screening_entry where list_id = ?")
                .param(list)
                .query((row, n) -> new Listed(row.getLong("id"), texts(row.getArray("names"))))
                .list();
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    @Override
    public List<Company> uncompared(long list, int most) {
        return jdbc.sql("""
                        select e.id, e.version, array_remove(array[e.name, e.latin_name], '') as names,
                            array(select trim(r.family_name || ' ' || r.given_name) || chr(31) || r.latin_name
                                from representative r where r.exhibitor_id = e.id order by r.position) as people
                        from exhibitor e join screening_list l on l.edition_id = e.edition_id and l.id = :list
                        left join screened s on s.list_id = l.id and s.exhibitor_id = e.id
                        where \s""" + COMES + """
                         and s.version is distinct from e.version order by e.id limit :most""")
                .param("list", list)
                .param("most", most)
                .query((row, n) -> new Company(
                        row.getLong("id"),
                        row.getInt("version"),
                        texts(row.getArray("names")).stream().distinct().toList(),
                        texts(row.getArray("people")).stream()
                                .map(names -> Stream.of(names.split("\u001f"))
                                        .filter(name -> !name.isBlank())
                                        .distinct()
                                        .toList())
                                .toList()))
                .list();
    }

    @Override
    @Transactional
    public void keep(EditionId edition, long list, List<Company> compared, List<Hit> hits) {
        lock(edition);
        Timestamp now = Timestamp.from(clock.instant());
        for (Hit hit : hits) {
            jdbc.sql("""
                            insert into screening_hit
                                (edition_id, number, entry_id, exhibitor_id, person, found, listed, likeness, found_at)
                            select :edition, (select coalesce(max(number), 0) + 1 from screening_hit where edition_id = :edition),
                                :entry, :exhibitor, :person, :found, :listed, round(:likeness::numeric, 3), :now
                            where not exists (select from screening_hit
                                where entry_id = :entry and exhibitor_id = :exhibitor and found = :found)""")
                    .param("edition", edition.value())
                    .param("entry", hit.entry())
                    .param("exhibitor", hit.exhibitor())
                    .param("person", hit.person())
                    .param("found", hit.found())
                    .param("listed", hit.listed())
                    .param("likeness", hit.likeness())
                    .param("now", now)
                    .update();
        }
        batches.batchUpdate("""
                insert into screened (list_id, exhibitor_id, version) values (?, ?, ?)
                on conflict (list_id, exhibitor_id) do update set version = excluded.version""", compared, BATCH, (statement, company) -> {
            statement.setLong(1, list);
            statement.setLong(2, company.exhibitor());
            statement.setInt(3, company.version());
        });
    }

    @Override
    public List<EditionId> waiting() {
        try (Stream<Long> editions = jdbc
                .sql("select distinct l.edition_id from screening_list l"
                        + " join exhibitor e on e.edition_id = l.edition_id and " + COMES
                        + " left join screened s on s.list_id = l.id and s.exhibitor_id = e.id"
                        + " where l.retired_at is null and s.version is distinct from e.version")
                .query(Long.class)
                .stream()) {
            return editions.map(EditionId::new).toList();
        }
    }
}
