package amur.exhibitors.sql;

import amur.accounts.Accounts;
import amur.accounts.OrganisationId;
import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.ExhibitorWithdrawn;
import amur.exhibitors.Exhibitors;
import amur.shared.Country;
import amur.shared.LocalizedTextJson;
import amur.shared.Period;
import amur.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlExhibitors implements Exhibitors {
    /** A company with the languages of all its people. */
    static final String SELECT = """
            select e.*, (select array_agg(distinct spoken) from representative r, unnest(r.languages) spoken
                where r.exhibitor_id = e.id) as languages
            from exhibitor e""";

    private final JdbcClient jdbc;
    private final EntryTables tables;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    SqlExhibitors(JdbcClient jdbc, EntryTables tables, Accounts accounts, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.accounts = accounts;
        this.events = events;
    }

    @Override
    public Exhibitor get(ExhibitorId id) {
        return jdbc.sql(SELECT + " where e.id = ?")
                .param(id.value())
                .query(SqlExhibitors::exhibitor)
                .optional()
                .orElseThrow(() -> new NotFound("exhibitor " + id.value()));
    }

    @Override
    public Map<ExhibitorId, Exhibitor> get(Collection<ExhibitorId> ids) {
        var all = new LinkedHashMap<ExhibitorId, Exhibitor>();
        jdbc.sql(SELECT + " where e.id = any(?) order by e.number")
                .param(EntryTables.ids(ids))
                .query(SqlExhibitors::exhibitor)
                .list()
                .forEach(exhibitor -> all.put(exhibitor.id(), exhibitor));
        return all;
    }

    @Override
    public Optional<Exhibitor> findByNumber(EditionId edition, int number) {
        return jdbc.sql(SELECT + " where e.edition_id = ? and e.number = ?")
                .params(edition.value(), number)
                .query(SqlExhibitors::exhibitor)
                .optional();
    }

    @Override
    public boolean wasListed(ExhibitorId id) {
        return jdbc.sql("select was_listed from exhibitor where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public Optional<Exhibitor> findByOrganisation(EditionId edition, OrganisationId organisation) {
        return jdbc.sql(SELECT + " where e.edition_id = ? and e.organisation_id = ?")
                .params(edition.value(), organisation.value())
                .query(SqlExhibitors::exhibitor)
                .optional();
    }

    @Override
    public List<Exhibitor> listed(EditionId edition) {
        return jdbc.sql(SELECT + " where e.edition_id = ? and e.state = 'LISTED' order by e.number")
                .param(edition.value())
                .query(SqlExhibitors::exhibitor)
                .list();
    }

    @Override
    public Map<ExhibitorId, List<Exhibitor.Representative>> representatives(Collection<ExhibitorId> exhibitors) {
        var all = emptyLists(exhibitors, Exhibitor.Representative.class);
        jdbc.sql("select * from representative where exhibitor_id = any(?) order by exhibitor_id, position")
                .param(EntryTables.ids(exhibitors))
                .query(row -> {
                    add(
                            all,
                            row,
                            new Exhibitor.Representative(
                                    row.getLong("id"),
                                    row.getString("given_name"),
                                    row.getString("family_name"),
                                    row.getString("latin_name"),
                                    row.getString("job_title"),
                                    row.getString("email"),
                                    strings(row, "languages"),
                                    row.getInt("seat")));
                });
        return all;
    }

    @Override
    public Map<ExhibitorId, List<Exhibitor.Good>> goods(Collection<ExhibitorId> exhibitors) {
        var all = emptyLists(exhibitors, Exhibitor.Good.class);
        jdbc.sql("select * from good where exhibitor_id = any(?) order by exhibitor_id, position")
                .param(EntryTables.ids(exhibitors))
                .query(row -> {
                    add(
                            all,
                            row,
                            new Exhibitor.Good(
                                    row.getBoolean("offered"),
                                    row.getString("hs"),
                                    LocalizedTextJson.read(row.getString("text"))));
                });
        return all;
    }

    @Override
    public Map<ExhibitorId, List<Period>> presence(EditionId edition) {
        var all = new LinkedHashMap<ExhibitorId, List<Period>>();
        jdbc.sql("""
                        select p.* from presence p join exhibitor e on e.id = p.exhibitor_id
                        where e.edition_id = ? order by p.exhibitor_id, p.starts_at""").param(edition.value()).query(row -> {
            add(
                    all,
                    row,
                    new Period(
                            row.getTimestamp("starts_at").toInstant(),
                            row.getTimestamp("ends_at").toInstant()));
        });
        return all;
    }

    @Override
    @Transactional
    public List<ExhibitorId> enlist(EditionId edition, List<NewExhibitor> companies) {
        List<OrganisationId> organisations = accounts.createOrganisations(companies.stream()
                .map(company -> new Accounts.NewOrganisation(company.name(), company.country()))
                .toList());
        var owned = new ArrayList<EntryTables.Owned>();
        for (int i = 0; i < companies.size(); i++) {
            owned.add(new EntryTables.Owned(organisations.get(i), companies.get(i)));
        }
        return tables.insert(edition, owned, "LISTED");
    }

    @Override
    @Transactional
    public void withdraw(ExhibitorId id) {
        Exhibitor exhibitor = get(id);
        int withdrawn = jdbc.sql("update exhibitor set state = 'WITHDRAWN', reason = '' where id = ?"
                        + " and state in ('APPLIED', 'RETURNED', 'LISTED')")
                .param(id.value())
                .update();
        if (withdrawn == 1) {
            events.publishEvent(new ExhibitorWithdrawn(exhibitor.edition(), id));
        }
    }

    @Override
    public Set<ExhibitorId> ofPerson(EditionId edition, PersonId person) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select distinct e.id from exhibitor e join representative r on r.exhibitor_id = e.id
                        where e.edition_id = ? and r.email = ? and r.email <> '' order by e.id""")
                .params(edition.value(), accounts.get(person).email())
                .query((row, n) -> new ExhibitorId(row.getLong("id")))
                .list());
    }

    static Exhibitor exhibitor(ResultSet row, int number) throws SQLException {
        return new Exhibitor(
                new ExhibitorId(row.getLong("id")),
                new EditionId(row.getLong("edition_id")),
                new OrganisationId(row.getLong("organisation_id")),
                row.getInt("number"),
                Exhibitor.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("latin_name"),
                new Country(row.getString("country")),
                row.getString("region"),
                row.getString("sector"),
                row.getString("registration"),
                row.getInt("seats"),
                row.getInt("min_meetings"),
                strings(row, "languages"),
                row.getBoolean("public_meetings"),
                state(row.getString("state"), row.getString("reason")));
    }

    private static Exhibitor.State state(String state, String reason) {
        return switch (state) {
            case "APPLIED" -> new Exhibitor.State.Applied();
            case "RETURNED" -> new Exhibitor.State.Returned(reason);
            case "REFUSED" -> new Exhibitor.State.Refused(reason);
            case "LISTED" -> new Exhibitor.State.Listed();
            case "WITHDRAWN" -> new Exhibitor.State.Withdrawn();
            default -> throw new IllegalStateException("A state the table does not allow: " + state);
        };
    }

    private static Set<String> strings(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? Set.of() : new LinkedHashSet<>(List.of((String[]) array.getArray()));
    }

    private static <T> Map<ExhibitorId, List<T>> emptyLists(Collection<ExhibitorId> exhibitors, Class<T> type) {
        var all = new LinkedHashMap<ExhibitorId, List<T>>();
        exhibitors.forEach(id -> all.put(id, new ArrayList<>()));
        return all;
    }

    private static <T> void add(Map<ExhibitorId, List<T>> all, ResultSet row, T value) throws SQLException {
        all.computeIfAbsent(new ExhibitorId(row.getLong("exhibitor_id")), id -> new ArrayList<>())
                .add(value);
    }
}
