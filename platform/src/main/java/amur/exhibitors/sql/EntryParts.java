package amur.exhibitors.sql;

import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.shared.LocalizedTextJson;
import amur.shared.Period;
import amur.web.NotFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The people, goods and hours of entries, each kind in a table of its own. Runs in the caller's transaction. */
@Component
class EntryParts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    EntryParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All parts of new entries. */
    void insert(Map<ExhibitorId, NewExhibitor> entries) {
        insert(entries, false);
    }

    /** All parts of entries anew; who is known by their id stays the same row. */
    void replace(Map<ExhibitorId, NewExhibitor> entries) {
        Long[] ids = EntryTables.ids(entries.keySet());
        keepPeople(entries);
        jdbc.sql("delete from good where exhibitor_id = any(?)").param(ids).update();
        jdbc.sql("delete from presence where exhibitor_id = any(?)").param(ids).update();
        insert(entries, true);
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
                .param("exhibitors", EntryTables.ids(entries.keySet()))
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

    /** @param peopleKept whether people with an id are there already */
    private void insert(Map<ExhibitorId, NewExhibitor> entries, boolean peopleKept) {
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
                        "text", LocalizedTextJson.tree(good.text())));
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
                .param(EntryTables.ids(hours.keySet()))
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

    static String json(List<Map<String, Object>> rows) {
        return JSON.writeValueAsString(rows);
    }
}
