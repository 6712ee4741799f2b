package amur.exhibitors.sql;

import amur.accounts.Accounts;
import amur.accounts.OrganisationId;
import amur.editions.EditionId;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.PresenceChanged;
import amur.exhibitors.files.CompanyStore;
import amur.shared.Period;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All companies of an edition in a handful of queries, whether there are ten or ten thousand. */
@Repository
class SqlCompanyStore implements CompanyStore {
    private static final int CHUNK = 1_000;

    private final JdbcClient jdbc;
    private final Exhibitors exhibitors;
    private final EntryTables tables;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    SqlCompanyStore(
            JdbcClient jdbc,
            Exhibitors exhibitors,
            EntryTables tables,
            Accounts accounts,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.exhibitors = exhibitors;
        this.tables = tables;
        this.accounts = accounts;
        this.events = events;
    }

    @Override
    public List<Known> all(EditionId edition) {
        List<Exhibitor> all = jdbc.sql(SqlExhibitors.SELECT + " where e.edition_id = ? order by e.number")
                .param(edition.value())
                .query(SqlExhibitors::exhibitor)
                .list();
        List<ExhibitorId> ids = all.stream().map(Exhibitor::id).toList();
        var people = exhibitors.representatives(ids);
        var goods = exhibitors.goods(ids);
        var presence = exhibitors.presence(edition);
        return all.stream()
                .map(company -> new Known(
                        company,
                        new NewExhibitor(
                                company.kind(),
                                company.name(),
                                company.latinName(),
                                company.country(),
                                company.region(),
                                company.sector(),
                                company.registration(),
                                company.seats(),
                                company.minMeetings(),
                                company.publicMeetings(),
                                people.getOrDefault(company.id(), List.of()),
                                goods.getOrDefault(company.id(), List.of()),
                                presence.getOrDefault(company.id(), List.of()))))
                .toList();
    }

    /** The lock of the numbers keeps new companies away, the rows' locks keep changes away. */
    @Override
    public void lock(EditionId edition) {
        tables.lockNumbers(edition);
        jdbc.sql("select id from exhibitor where edition_id = ? order by id for update")
                .param(edition.value())
                .query(Long.class)
                .list();
    }

    @Override
    @Transactional
    public void add(EditionId edition, List<NewExhibitor> companies, IntConsumer done) {
        for (int from = 0; from < companies.size(); from += CHUNK) {
            List<NewExhibitor> chunk = companies.subList(from, Math.min(companies.size(), from + CHUNK));
            tables.insert(edition, owned(edition, chunk), "LISTED");
            done.accept(from + chunk.size());
        }
    }

    private List<EntryTables.Owned> owned(EditionId edition, List<NewExhibitor> companies) {
        Map<String, OrganisationId> known = organisations(edition, companies);
        List<NewExhibitor> unknown = companies.stream()
                .filter(company -> !known.containsKey(registration(company)))
                .toList();
        List<OrganisationId> made = accounts.createOrganisations(unknown.stream()
                .map(company -> new Accounts.NewOrganisation(company.name(), company.country()))
                .toList());
        var owners = new HashMap<NewExhibitor, OrganisationId>();
        for (int i = 0; i < unknown.size(); i++) {
            owners.put(unknown.get(i), made.get(i));
        }
        return companies.stream()
                .map(company -> new EntryTables.Owned(
                        Objects.requireNonNull(known.getOrDefault(registration(company), owners.get(company))),
                        company))
                .toList();
    }

    /** The organisations that came to other editions under the same register numbers. */
    private Map<String, OrganisationId> organisations(EditionId edition, List<NewExhibitor> companies) {
        var known = new HashMap<String, OrganisationId>();
        jdbc.sql("""
                        select distinct on (e.country, e.registration) e.country, e.registration, e.organisation_id from exhibitor e
                        join unnest(:countries::text[], :registrations::text[]) as wanted (country, registration)
                            using (country, registration)
                        where e.registration <> '' and not exists (select from exhibitor here
                            where here.organisation_id = e.organisation_id and here.edition_id = :edition)
                        order by e.country, e.registration, e.edition_id desc""")
                .param(
                        "countries",
                        companies.stream().map(one -> one.country().code()).toArray(String[]::new))
                .param(
                        "registrations",
                        companies.stream().map(NewExhibitor::registration).toArray(String[]::new))
                .param("edition", edition.value())
                .query(row -> {
                    known.put(
                            row.getString("country") + " " + row.getString("registration"),
                            new OrganisationId(row.getLong("organisation_id")));
                });
        return known;
    }

    private static String registration(NewExhibitor company) {
        return company.country().code() + " " + company.registration();
    }

    @Override
    @Transactional
    public void change(EditionId edition, List<Change> changes, IntConsumer done) {
        for (int from = 0; from < changes.size(); from += CHUNK) {
            List<Change> chunk = changes.subList(from, Math.min(changes.size(), from + CHUNK));
            var entries = new LinkedHashMap<ExhibitorId, NewExhibitor>();
            chunk.forEach(change -> entries.put(change.before().id(), change.after()));
            tables.replace(entries);
            chunk.forEach(change -> tell(edition, change));
            done.accept(from + chunk.size());
        }
    }

    private void tell(EditionId edition, Change change) {
        if (!change.before().entry().name().equals(change.after().name())) {
            accounts.rename(
                    change.before().exhibitor().organisation(), change.after().name());
        }
        List<Period> before = EntryParts.merged(change.before().entry().presence());
        if (!before.equals(EntryParts.merged(change.after().presence()))) {
            events.publishEvent(new PresenceChanged(edition, change.before().id()));
        }
    }
}
