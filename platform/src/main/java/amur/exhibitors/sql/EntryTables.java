package amur.exhibitors.sql;

import amur.accounts.OrganisationId;
import amur.editions.EditionId;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.shared.Period;
import amur.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes entries into their four tables. Rows travel as one JSON document per table and thousand companies: a handful of round trips
 * whether one company comes or ten thousand.
 */
@Component
class EntryTables {
    private static final int CHUNK = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    EntryTables(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
                    .param("rows", json(rows))
                    .update();
            insertParts(contents, false);
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
                            where e.id = r.id""").param("rows", json(rows)).update();
            Long[] ids = ids(chunk);
            keepPeople(contents);
            jdbc.sql("delete from good where exhibitor_id = any(?)").param(ids).update();
            jdbc.sql("delete from presence where exhibitor_id = any(?)")
                    .param(ids)
                    .update();
            insertParts(contents, true);
        }
    }

    /** Who is known by their id stays the same row, and is written only where something changes; the others go. */
    private void keepPeople(Map<ExhibitorId, NewExhibitor> entries) {
        var kept = new ArrayList<Map<String, Object>>();
        entries.forEach((id, entry) -> {
            for (int i = 0; i < entry.representatives().size(); i++) {
                Exhibitor.Representative person = entry.representatives().get(i);
                if (person.id() > 0) {
                    Map<String, Object> row = new LinkedHashMap<>(columns(id, i, person));
                    row.put("id", person.id());
                    kept.add(row);
                }
            }
        });
        jdbc.sql("delete from representative where exhibitor_id = any(:exhibitors) and id <> all(:kept)")
                .param("exhibitors", ids(entries.keySet()))
                .param("kept", kept.stream().map(row -> (Long) row.get("id")).toArray(Long[]::new))
                .update();
        jdbc.sql("""
                        update representative p set position = r.position, given_name = r.given_name, family_name = r.family_name,
                            latin_name = r.latin_name, job_title = r.job_title, email = r.email, languages = r.languages, seat = r.seat
                        from jsonb_to_recordset(?::jsonb) as r (id bigint, exhibitor_id bigint, position int, given_name text,
                            family_name text, latin_name text, job_title text, email text, languages text[], seat int)
                        where p.id = r.id and p.exhibitor_id = r.exhibitor_id
                            and (p.position, p.given_name, p.family_name, p.latin_name, p.job_title, p.email, p.languages, p.seat)
                                is distinct from (r.position, r.given_name, r.family_name, r.latin_name, r.job_title, r.email,
                                    r.languages, r.seat)""").param(json(kept)).update();
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

    /** @param peopleKept whether people with an id are there already */
    private void insertParts(Map<ExhibitorId, NewExhibitor> entries, boolean peopleKept) {
        var people = new ArrayList<Map<String, Object>>();
        var goods = new LinkedHashMap<ExhibitorId, List<Exhibitor.Good>>();
        var hours = new LinkedHashMap<ExhibitorId, List<Period>>();
        entries.forEach((id, entry) -> {
            int position = 0;
            for (Exhibitor.Representative person : entry.representatives()) {
                Map<String, Object> row = columns(id, position++, person);
                if (person.id() == 0 || !peopleKept) {
                    people.add(row);
                }
            }
            goods.put(id, entry.goods());
            hours.put(id, entry.presence());
        });
        insertPeople(people);
        insertGoods(goods);
        insertPresence(hours);
    }

    private void insertPeople(List<Map<String, Object>> people) {
        if (people.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into representative (exhibitor_id, position, given_name, family_name, latin_name, job_title, email,
                            languages, seat)
                        select r.exhibitor_id, r.position, r.given_name, r.family_name, r.latin_name, r.job_title, r.email,
                            r.languages, r.seat
                        from jsonb_to_recordset(?::jsonb) as r (exhibitor_id bigint, position int, given_name text,
                            family_name text, latin_name text, job_title text, email text, languages text[], seat int)
                        order by r.exhibitor_id, r.position""").param(json(people)).update();
    }

    private void insertGoods(Map<ExhibitorId, List<Exhibitor.Good>> all) {
        var goods = new ArrayList<Map<String, Object>>();
        all.forEach((id, ofCompany) -> {
            int position = 0;
            for (Exhibitor.Good good : ofCompany) {
                goods.add(Map.of(
                        "exhibitor_id", id.value(),
                        "position", position++,
                        "offered", good.offered(),
                        "hs", good.hs(),
                        "text", LocalizedTexts.tree(good.text())));
            }
        });
        if (goods.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into good (exhibitor_id, position, offered, hs, text)
                        select r.exhibitor_id, r.position, r.offered, r.hs, r.text
                        from jsonb_to_recordset(?::jsonb) as r (exhibitor_id bigint, position int, offered boolean, hs text,
                            text jsonb)
                        order by r.exhibitor_id, r.position""").param(json(goods)).update();
    }

    private void insertPresence(Map<ExhibitorId, List<Period>> all) {
        var hours = new ArrayList<Map<String, Object>>();
        all.forEach((id, presence) -> merged(presence)
                .forEach(period -> hours.add(Map.of(
                        "exhibitor_id", id.value(),
                        "starts_at", period.start().toString(),
                        "ends_at", period.end().toString()))));
        if (hours.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into presence (exhibitor_id, starts_at, ends_at)
                        select r.exhibitor_id, r.starts_at, r.ends_at
                        from jsonb_to_recordset(?::jsonb) as r (exhibitor_id bigint, starts_at timestamptz, ends_at timestamptz)""").param(json(hours)).update();
    }

    /** The goods of one company anew, in order. */
    void replaceGoods(ExhibitorId id, List<Exhibitor.Good> goods) {
        jdbc.sql("delete from good where exhibitor_id = ?").param(id.value()).update();
        insertGoods(Map.of(id, goods));
    }

    /** The hours of companies anew. */
    void replacePresence(Map<ExhibitorId, List<Period>> hours) {
        jdbc.sql("delete from presence where exhibitor_id = any(?)")
                .param(ids(hours.keySet()))
                .update();
        insertPresence(hours);
    }

    List<Period> presence(ExhibitorId id) {
        return jdbc.sql("select starts_at, ends_at from presence where exhibitor_id = ? order by starts_at")
                .param(id.value())
                .query((row, n) -> new Period(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()))
                .list();
    }

    /** Who is known by their id stays the same row, so that the trail shows what changed about a person. */
    void setPeople(ExhibitorId id, List<Exhibitor.Representative> people) {
        Long[] kept = people.stream()
                .map(Exhibitor.Representative::id)
                .filter(known -> known > 0)
                .toArray(Long[]::new);
        jdbc.sql("delete from representative where exhibitor_id = ? and id <> all(?)")
                .params(id.value(), kept)
                .update();
        var fresh = new ArrayList<Map<String, Object>>();
        int position = 0;
        for (Exhibitor.Representative person : people) {
            Map<String, Object> row = columns(id, position++, person);
            if (person.id() == 0) {
                fresh.add(row);
                continue;
            }
            int changed = jdbc.sql("""
                            update representative set position = :position, given_name = :given_name, family_name = :family_name,
                                latin_name = :latin_name, job_title = :job_title, email = :email,
                                languages = :spoken::text[], seat = :seat
                            where id = :id and exhibitor_id = :exhibitor_id""")
                    .params(row)
                    .param("spoken", person.languages().stream().sorted().toArray(String[]::new))
                    .param("id", person.id())
                    .update();
            if (changed == 0) {
                throw new NotFound("representative " + person.id() + " of exhibitor " + id.value());
            }
        }
        insertPeople(fresh);
    }

    private static Map<String, Object> columns(ExhibitorId id, int position, Exhibitor.Representative person) {
        return Map.of(
                "exhibitor_id", id.value(),
                "position", position,
                "given_name", person.givenName(),
                "family_name", person.familyName(),
                "latin_name", person.latinName(),
                "job_title", person.jobTitle(),
                "email", person.email().strip().toLowerCase(Locale.ROOT),
                "languages", person.languages().stream().sorted().toList(),
                "seat", person.seat());
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

    /** In order, those that touch or overlap joined into one. */
    static List<Period> merged(List<Period> periods) {
        var merged = new ArrayList<Period>();
        for (Period next :
                periods.stream().sorted(Comparator.comparing(Period::start)).toList()) {
            Period last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || last.end().isBefore(next.start())) {
                merged.add(next);
            } else if (last.end().isBefore(next.end())) {
                merged.set(merged.size() - 1, new Period(last.start(), next.end()));
            }
        }
        return List.copyOf(merged);
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

    private static String json(List<Map<String, Object>> rows) {
        return LocalizedTexts.JSON.writeValueAsString(rows);
    }
}
