package amur.meetings.sql;

import amur.accounts.Accounts;
import amur.accounts.Person;
import amur.accounts.PersonId;
import amur.accounts.Scope;
import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.Editions;
import amur.editions.Interpreter;
import amur.editions.InterpreterPool;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.meetings.Agenda;
import amur.meetings.Agendas;
import amur.shared.LocalizedText;
import amur.web.NotFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads agendas straight from the table of released meetings, each in one query. */
@Repository
class SqlAgendas implements Agendas {
    private final JdbcClient jdbc;
    private final Editions editions;
    private final Exhibitors exhibitors;
    private final Accounts accounts;
    private final CalendarFeeds feeds;

    SqlAgendas(JdbcClient jdbc, Editions editions, Exhibitors exhibitors, Accounts accounts, CalendarFeeds feeds) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.exhibitors = exhibitors;
        this.accounts = accounts;
        this.feeds = feeds;
    }

    @Override
    public Agenda ofCompany(ExhibitorId id) {
        Exhibitor company = exhibitors.get(id);
        List<Agenda.Entry> entries = ofCompanies(Set.of(id)).stream()
                .map(meeting -> meeting.seenFrom(id))
                .toList();
        return agenda(company.edition(), company.name(), company.latinName(), entries);
    }

    @Override
    public Agenda ofPerson(EditionId edition, PersonId id) {
        Person person = accounts.get(id);
        Map<ExhibitorId, Set<Integer>> seats = seats(edition, person);
        var entries = new ArrayList<Agenda.Entry>();
        for (MeetingRow meeting : ofCompanies(seats.keySet())) {
            if (attends(seats, meeting.a(), meeting.aSeat())) {
                entries.add(meeting.seenFrom(meeting.a().id()));
            } else if (attends(seats, meeting.b(), meeting.bSeat())) {
                entries.add(meeting.seenFrom(meeting.b().id()));
            }
        }
        return agenda(edition, person.displayName(), person.latinName(), entries);
    }

    /** The seats a person attends by company; an empty set is every seat. */
    private Map<ExhibitorId, Set<Integer>> seats(EditionId edition, Person person) {
        var seats = new HashMap<ExhibitorId, Set<Integer>>();
        exhibitors.representatives(exhibitors.ofPerson(edition, person.id())).forEach((company, people) -> {
            Set<Integer> own = new HashSet<>();
            people.stream().filter(one -> one.email().equals(person.email())).forEach(one -> own.add(one.seat()));
            seats.put(company, own.contains(-1) ? Set.of() : own);
        });
        accounts.assignments(person.id()).stream()
                .flatMap(held -> held.scope() instanceof Scope.OfOrganisation(var organisation)
                        ? exhibitors.findByOrganisation(edition, organisation).stream()
                        : java.util.stream.Stream.empty())
                .forEach(company -> seats.putIfAbsent(company.id(), Set.of()));
        return seats;
    }

    private static boolean attends(Map<ExhibitorId, Set<Integer>> seats, Agenda.Party company, int seat) {
        Set<Integer> own = seats.get(company.id());
        return own != null && (own.isEmpty() || own.contains(seat));
    }

    @Override
    public Agenda ofInterpreter(EditionId edition, String pair, int number) {
        Interpreter interpreter = editions.frame(edition)
                .pool(pair)
                .flatMap(pool -> pool.interpreters().stream()
                        .filter(one -> one.number() == number)
                        .findFirst())
                .orElseThrow(() -> new NotFound("interpreter " + pair + " " + number));
        List<Agenda.Entry> entries = jdbc
                .sql(MeetingRow.SELECT
                        + "where m.edition_id = ? and m.pair = ? and m.interpreter = ? order by lower(m.during), m.id")
                .params(edition.value(), pair, number)
                .query(MeetingRow::read)
                .list()
                .stream()
                .map(MeetingRow::seenByInterpreter)
                .toList();
        return agenda(edition, interpreter.name(), "", entries);
    }

    @Override
    public List<OfInterpreter> ofInterpreters(EditionId edition) {
        var entries = new HashMap<Map.Entry<String, Integer>, List<Agenda.Entry>>();
        jdbc.sql(MeetingRow.SELECT + "where m.edition_id = ? and m.interpreter > 0 order by lower(m.during), m.id")
                .param(edition.value())
                .query(MeetingRow::read)
                .list()
                .forEach(meeting -> entries.computeIfAbsent(
                                Map.entry(meeting.pair(), meeting.interpreter()), key -> new ArrayList<>())
                        .add(meeting.seenByInterpreter()));
        Agenda empty = agenda(edition, "", "", List.of());
        var all = new ArrayList<OfInterpreter>();
        for (InterpreterPool pool : editions.frame(edition).pools()) {
            for (Interpreter one : pool.interpreters()) {
                all.add(new OfInterpreter(
                        pool.pair(),
                        one.number(),
                        empty.with(
                                one.name(),
                                "",
                                entries.getOrDefault(Map.entry(pool.pair(), one.number()), List.of()))));
            }
        }
        return all;
    }

    @Override
    public List<Change> changes(ExhibitorId company, int release) {
        return jdbc.sql("""
                        select c.request_id, c.before_table, c.after_table, bs.starts_at as before_start, bs.ends_at as before_end,
                            s.starts_at as after_start, s.ends_at as after_end,
                            p.id as p_id, p.number as p_number, p.name as p_name, p.latin_name as p_latin, p.country as p_country,
                            p.region as p_region, p.sector as p_sector
                        from meeting_change c
                        join exhibitor p on p.id = case when c.a_id = :company then c.b_id else c.a_id end
                        left join meeting_slot bs on bs.edition_id = c.edition_id and bs.slot = c.before_slot
                        left join meeting_slot s on s.edition_id = c.edition_id and s.slot = c.after_slot
                        where (c.a_id = :company or c.b_id = :company) and c.release = :release
                        order by coalesce(s.starts_at, bs.starts_at), c.request_id""")
                .param("company", company.value())
                .param("release", release)
                .query((row, n) -> new Change(
                        row.getLong("request_id"),
                        MeetingRow.party(row, "p_"),
                        MeetingRow.spot(row, "before_"),
                        MeetingRow.spot(row, "after_")))
                .list();
    }

    @Override
    public String feed(FeedOwner owner) {
        return feeds.secret(owner);
    }

    @Override
    public String renewFeed(FeedOwner owner) {
        return feeds.renew(owner);
    }

    @Override
    public Optional<FeedOwner> findFeed(String secret) {
        return feeds.find(secret);
    }

    private List<MeetingRow> ofCompanies(Set<ExhibitorId> companies) {
        Long[] ids = companies.stream().map(ExhibitorId::value).toArray(Long[]::new);
        return ids.length == 0
                ? List.of()
                : jdbc.sql(MeetingRow.SELECT
                                + "where m.a_id = any(?) or m.b_id = any(?) order by lower(m.during), m.id")
                        .params(ids, ids)
                        .query(MeetingRow::read)
                        .list();
    }

    private Agenda agenda(EditionId id, String owner, String ownerLatin, List<Agenda.Entry> entries) {
        Edition edition = editions.get(id);
        LocalizedText venue = edition.venue().isEmpty() ? edition.city() : edition.venue();
        return jdbc.sql("select number, at from timetable_release where edition_id = ? order by number desc limit 1")
                .param(id.value())
                .query((row, n) -> agenda(
                        edition,
                        venue,
                        owner,
                        ownerLatin,
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        entries))
                .optional()
                .orElseGet(() -> agenda(edition, venue, owner, ownerLatin, 0, Instant.EPOCH, entries));
    }

    private static Agenda agenda(
            Edition edition,
            LocalizedText venue,
            String owner,
            String ownerLatin,
            int release,
            Instant releasedAt,
            List<Agenda.Entry> entries) {
        return new Agenda(
                edition.name(), edition.slug(), venue, edition.zone(), owner, ownerLatin, release, releasedAt, entries);
    }
}
