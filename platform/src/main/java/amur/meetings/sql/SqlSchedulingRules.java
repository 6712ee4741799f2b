package amur.meetings.sql;

import amur.editions.CloneParticipant;
import amur.editions.EditionId;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.MeetingNumbers.OfKind;
import amur.meetings.SchedulingRules;
import amur.web.ConflictException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Rules, one row each; what a rule is about is its key. */
@Repository
class SqlSchedulingRules implements SchedulingRules, CloneParticipant {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final SlotMemory memory;

    SqlSchedulingRules(JdbcClient jdbc, SlotMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** A rule as a row; what a kind does not use is null. */
    private record Row(
            String kind,
            @Nullable Long request,
            @Nullable Long other,
            @Nullable Long exhibitor,
            @Nullable String slots,
            @Nullable Integer number,
            @Nullable String pair) {
        static Row of(Rule rule) {
            return switch (rule) {
                case Rule.OnlySlots(MeetingRequestId request, Set<Integer> slots) ->
                    new Row("ONLY_SLOTS", request.value(), null, null, array(slots), null, null);
                case Rule.Before(MeetingRequestId earlier, MeetingRequestId later) ->
                    new Row("BEFORE", earlier.value(), later.value(), null, null, null, null);
                case Rule.Weight(MeetingRequestId request, int weight) ->
                    new Row("WEIGHT", request.value(), null, null, null, weight, null);
                case Rule.Interpreted(MeetingRequestId request, String pair) ->
                    new Row("INTERPRETED", request.value(), null, null, null, null, pair);
                case Rule.AtMost(ExhibitorId company, int meetings) ->
                    new Row("AT_MOST", null, null, company.value(), null, meetings, null);
                case Rule.AtLeast(ExhibitorId company, int meetings) ->
                    new Row("AT_LEAST", null, null, company.value(), null, meetings, null);
            };
        }

        private static String array(Set<Integer> slots) {
            return new TreeSet<>(slots).stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        }
    }

    @Override
    public List<Rule> list(EditionId edition) {
        return jdbc.sql("select * from scheduling_rule where edition_id = ? order by id")
                .param(edition.value())
                .query(SqlSchedulingRules::rule)
                .list();
    }

    @Override
    @Transactional
    public void lay(EditionId edition, List<Rule> rules) {
        memory.remember(edition);
        // One at a time for an edition: two halves of a circle must not be laid side by side.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('scheduling_rule', ?))")
                .param(edition.value())
                .query((row, n) -> 0)
                .single();
        jdbc.sql("""
                        insert into scheduling_rule (edition_id, kind, request_id, other_request_id, exhibitor_id, slots, number, pair)
                        select :edition, r.kind, r.request, r.other, r.exhibitor, r.slots::int[], r.number, r.pair
                        from jsonb_to_recordset(:rows::jsonb) as r (kind text, request bigint, other bigint, exhibitor bigint,
                            slots text, number int, pair text)
                        on conflict (kind, request_id, other_request_id, exhibitor_id)
                        do update set slots = excluded.slots, number = excluded.number, pair = excluded.pair""")
                .param("edition", edition.value())
                .param(
                        "rows",
                        JSON.writeValueAsString(
                                rules.stream().map(Row::of).distinct().toList()))
                .update();
        if (rules.stream().anyMatch(rule -> rule instanceof Rule.Before)) {
            refuseCircles(list(edition));
        }
    }

    /** A request that would have to be earlier than itself could never be placed with the others of its circle. */
    private static void refuseCircles(List<Rule> rules) {
        Map<MeetingRequestId, Set<MeetingRequestId>> later = new HashMap<>();
        Map<MeetingRequestId, Integer> earlier = new HashMap<>();
        for (Rule rule : rules) {
            if (rule instanceof Rule.Before(MeetingRequestId first, MeetingRequestId second)
                    && later.computeIfAbsent(first, key -> new HashSet<>()).add(second)) {
                earlier.merge(second, 1, Integer::sum);
            }
        }
        var open = new java.util.ArrayDeque<>(
                later.keySet().stream().filter(one -> !earlier.containsKey(one)).toList());
        while (!open.isEmpty()) {
            for (MeetingRequestId next : later.getOrDefault(open.pop(), Set.of())) {
                if (earlier.merge(next, -1, Integer::sum) == 0) {
                    open.push(next);
                }
            }
        }
        if (earlier.values().stream().anyMatch(left -> left > 0)) {
            throw new amur.web.UserFacingException("meetings.drafting.refused.circle");
        }
    }

    @Override
    @Transactional
    public void lift(EditionId edition, Rule rule) {
        Row row = Row.of(rule);
        jdbc.sql("""
                        delete from scheduling_rule where edition_id = :edition and kind = :kind
                        and request_id is not distinct from :request::bigint
                        and other_request_id is not distinct from :other::bigint
                        and exhibitor_id is not distinct from :exhibitor::bigint""")
                .param("edition", edition.value())
                .param("kind", row.kind())
                .param("request", row.request())
                .param("other", row.other())
                .param("exhibitor", row.exhibitor())
                .update();
    }

    @Override
    public Map<Exhibitor.Kind, OfKind> limits(EditionId edition) {
        var limits = new EnumMap<Exhibitor.Kind, OfKind>(Exhibitor.Kind.class);
        for (Exhibitor.Kind kind : Exhibitor.Kind.values()) {
            limits.put(kind, OfKind.NONE);
        }
        jdbc.sql("select * from meeting_limit where edition_id = ?")
                .param(edition.value())
                .query(row -> {
                    limits.put(
                            Exhibitor.Kind.valueOf(row.getString("kind")),
                            new OfKind(row.getInt("least"), row.getObject("most", Integer.class)));
                });
        return limits;
    }

    /** Two who save at once wait here for one another: the second finds that what it saw is gone. */
    @Override
    @Transactional
    public void limit(EditionId edition, Map<Exhibitor.Kind, OfKind> seen, Map<Exhibitor.Kind, OfKind> limits) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('scheduling_rule', ?))")
                .param(edition.value())
                .query((row, n) -> 0)
                .single();
        if (!limits(edition).equals(seen)) {
            throw new ConflictException("meeting limits of edition " + edition.value() + ": " + seen + " was seen, "
                    + limits(edition) + " stands");
        }
        limits.forEach((kind, numbers) -> jdbc.sql("""
                        insert into meeting_limit (edition_id, kind, least, most) values (:edition, :kind, :least, :most::int)
                        on conflict (edition_id, kind) do update set least = excluded.least, most = excluded.most
                        where (meeting_limit.least, meeting_limit.most) is distinct from (excluded.least, excluded.most)""")
                .param("edition", edition.value())
                .param("kind", kind.name())
                .param("least", numbers.least())
                .param("most", numbers.most())
                .update());
    }

    /** What holds for kinds of companies holds again; what was laid down for single companies and requests does not. */
    @Override
    public void carryOver(EditionId from, EditionId to) {
        jdbc.sql("""
                        insert into meeting_limit (edition_id, kind, least, most)
                        select ?, kind, least, most from meeting_limit where edition_id = ?""").params(to.value(), from.value()).update();
    }

    @Override
    public List<Carried> carried(EditionId from) {
        int kinds = (int) limits(from).values().stream()
                .filter(numbers -> !numbers.equals(OfKind.NONE))
                .count();
        return kinds == 0 ? List.of() : List.of(new Carried("meetings.rule.carried", kinds));
    }

    private static Rule rule(ResultSet row, int n) throws SQLException {
        var request = new MeetingRequestId(row.getLong("request_id"));
        String kind = row.getString("kind");
        return switch (kind) {
            case "ONLY_SLOTS" ->
                new Rule.OnlySlots(
                        request, Set.of((Integer[]) row.getArray("slots").getArray()));
            case "BEFORE" -> new Rule.Before(request, new MeetingRequestId(row.getLong("other_request_id")));
            case "WEIGHT" -> new Rule.Weight(request, row.getInt("number"));
            case "INTERPRETED" -> new Rule.Interpreted(request, row.getString("pair"));
            case "AT_MOST" -> new Rule.AtMost(new ExhibitorId(row.getLong("exhibitor_id")), row.getInt("number"));
            case "AT_LEAST" -> new Rule.AtLeast(new ExhibitorId(row.getLong("exhibitor_id")), row.getInt("number"));
            default -> throw new IllegalStateException("A rule of kind " + kind);
        };
    }
}
