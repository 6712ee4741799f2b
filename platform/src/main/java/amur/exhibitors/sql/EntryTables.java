package amur.exhibitors.sql;

import amur.accounts.OrganisationId;
import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors.NewExhibitor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes entries into their four tables: the row of each company here, its people, goods and hours in {@link EntryParts}. Rows travel
 * as one JSON document per table and thousand companies: a handful of round trips whether one company comes or ten thousand.
 */
@Component
class EntryTables {
    private static final int CHUNK = 1_000;

    private final JdbcClient jdbc;
    private final EntryParts parts;
    private final Clock clock;

    EntryTables(JdbcClient jdbc, EntryParts parts, Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.clock = clock;
    }

    /** An entry with the organisation it belongs to. */
    record Owned(OrganisationId organisation, NewExhibitor entry) {}

    /** New rows with the next numbers of the edition, in order. Runs in the caller's transaction. */
    List<ExhibitorId> insert(EditionId edition, List<Owned> entries, String state) {
        if (entries.isEmpty()) {
            return List.of();
        }
        int number = lastNumber(edition);
        List<Long> ids = jdbc.sql(
                        "select nextval(pg_get_serial_sequence('exhibitor', 'id')) from generate_series(1, ?) order by 1")
                .param(entries.size())
                .query(Long.class)
                .list();
        for (int from = 0; from < entries.size(); from += CHUNK) {
            int to = Math.min(entries.size(), from + CHUNK);
            var rows = new ArrayList<Map<String, Object>>();
            var contents = new LinkedHashMap<ExhibitorId, NewExhibitor>();
            for (int i = from; i < to; i++) {
                Owned owned = entries.get(i);
                Map<String, Object> row = columns(owned.entry());
                row.put("id", ids.get(i));
                row.put("organisation_id", owned.organisation().value());
                row.put("number", ++number);
                rows.add(row);
                contents.put(new ExhibitorId(ids.get(i)), owned.entry());
            }
            jdbc.sql("""
                            insert into exhibitor (id, edition_id, organisation_id, number, kind, name, latin_name, country, region,
                                sector, registration, seats, min_meetings, public_meetings, state, applied_at)
                            select r.id, :edition, r.organisation_id, r.number, r.kind, r.name, r.latin_name, r.country, r.region,
                                r.sector, r.registration, r.seats, r.min_meetings, r.public_meetings, :state, :now
                            from jsonb_to_recordset(:rows::jsonb) as r (id bigint, organisation_id bigint, number int, kind text,
                                name text, latin_name text, country text, region text, sector text, registration text,
                                seats int, min_meetings int, public_meetings boolean)
                            order by r.number""")
                    .param("edition", edition.value())
                    .param("state", state)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("rows", EntryParts.json(rows))
                    .update();
            parts.insert(contents);
        }
        return ids.stream().map(ExhibitorId::new).toList();
    }

    /** Replaces what entries say, their people, goods and hours. The guard counts their versions up. */
    void replace(Map<ExhibitorId, NewExhibitor> entries) {
        List<ExhibitorId> all = List.copyOf(entries.keySet());
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<ExhibitorId> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            var contents = new LinkedHashMap<ExhibitorId, NewExhibitor>();
            var rows = new ArrayList<Map<String, Object>>();
            for (ExhibitorId id : chunk) {
                NewExhibitor entry = java.util.Objects.requireNonNull(entries.get(id));
                Map<String, Object> row = columns(entry);
                row.put("id", id.value());
                rows.add(row);
                contents.put(id, entry);
            }
            jdbc.sql("""
                            update exhibitor e set kind = r.kind, name = r.name, latin_name = r.latin_name, country = r.country,
                                region = r.region, sector = r.sector, registration = r.registration, seats = r.seats,
                                min_meetings = r.min_meetings, public_meetings = r.public_meetings
                            from jsonb_to_recordset(:rows::jsonb) as r (id bigint, kind text, name text, latin_name text, country text,
                                region text, sector text, registration text, seats int, min_meetings int, public_meetings boolean)
                            where e.id = r.id""").param("rows", EntryParts.json(rows)).update();
            parts.replace(contents);
        }
    }

    /** Numbers are given one writer after the other, so that none is left out: the lock holds until the transaction ends. */
    private int lastNumber(EditionId edition) {
        lockNumbers(edition);
        return jdbc.sql("select coalesce(max(number), 0) from exhibitor where edition_id = ?")
                .param(edition.value())
                .query(Integer.class)
                .single();
    }

    void lockNumbers(EditionId edition) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('exhibitor.number', ?))")
                .param(edition.value())
                .query((row, n) -> "")
                .single();
    }

    static NewExhibitor withRegistration(NewExhibitor entry, String registration) {
        return new NewExhibitor(
                entry.kind(),
                entry.name().strip(),
                entry.latinName().strip(),
                entry.country(),
                entry.region(),
                entry.sector(),
                registration,
                entry.seats(),
                entry.minMeetings(),
                entry.publicMeetings(),
                entry.representatives(),
                entry.goods(),
                entry.presence());
    }

    private static Map<String, Object> columns(NewExhibitor entry) {
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", entry.kind().name());
        row.put("name", entry.name());
        row.put("latin_name", entry.latinName());
        row.put("country", entry.country().code());
        row.put("region", entry.region());
        row.put("sector", entry.sector());
        row.put("registration", entry.registration());
        row.put("seats", entry.seats());
        row.put("min_meetings", entry.minMeetings());
        row.put("public_meetings", entry.publicMeetings());
        return row;
    }

    static Long[] ids(Collection<ExhibitorId> exhibitors) {
        return exhibitors.stream().map(ExhibitorId::value).toArray(Long[]::new);
    }
}
