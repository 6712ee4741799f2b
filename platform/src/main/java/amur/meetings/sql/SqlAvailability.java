package amur.meetings.sql;

import amur.editions.EditionId;
import amur.editions.Editions;
import amur.editions.MeetingSlot;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.meetings.Availability;
import amur.meetings.AvailabilityChanged;
import amur.shared.Period;
import amur.web.UserFacingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** When companies can meet: presence says when they are there, and here is what they have blocked on top. */
@Repository
class SqlAvailability implements Availability {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Editions editions;
    private final Exhibitors exhibitors;
    private final SlotMemory memory;
    private final ApplicationEventPublisher events;

    SqlAvailability(
            JdbcClient jdbc,
            Editions editions,
            Exhibitors exhibitors,
            SlotMemory memory,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.exhibitors = exhibitors;
        this.memory = memory;
        this.events = events;
    }

    @Override
    public SortedSet<Integer> blocked(ExhibitorId company) {
        return jdbc.sql("select blocked from availability where exhibitor_id = ?")
                .param(company.value())
                .query((row, n) -> slots(row))
                .optional()
                .orElseGet(TreeSet::new);
    }

    @Override
    @Transactional
    public void block(ExhibitorId company, Set<Integer> slots) {
        Exhibitor exhibitor = exhibitors.get(company);
        List<MeetingSlot> all = editions.frame(exhibitor.edition()).slots();
        requireKnown(slots, all.size());
        memory.remember(exhibitor.edition());
        // The row is there before it is locked, so that two who block at once come one after the other.
        jdbc.sql("""
                        insert into availability (exhibitor_id, edition_id, blocked) values (?, ?, '{}')
                        on conflict (exhibitor_id) do nothing""").params(company.value(), exhibitor.edition().value()).update();
        SortedSet<Integer> before = jdbc.sql("select blocked from availability where exhibitor_id = ? for update")
                .param(company.value())
                .query((row, n) -> slots(row))
                .single();
        SortedSet<Integer> after = new TreeSet<>(slots);
        if (before.equals(after)) {
            return;
        }
        jdbc.sql("update availability set blocked = ? where exhibitor_id = ?")
                .params(after.toArray(Integer[]::new), company.value())
                .update();
        BitSet present = present(exhibitors.presence(exhibitor.edition()).getOrDefault(company, List.of()), all);
        Set<Integer> lost = minus(after, before, present);
        Set<Integer> won = minus(before, after, present);
        if (released(exhibitor.edition()) && !(lost.isEmpty() && won.isEmpty())) {
            events.publishEvent(new AvailabilityChanged(exhibitor.edition(), company, lost, won));
        }
    }

    private static Set<Integer> minus(Set<Integer> slots, Set<Integer> without, BitSet present) {
        return slots.stream()
                .filter(slot -> !without.contains(slot) && present.get(slot))
                .collect(Collectors.toSet());
    }

    private boolean released(EditionId edition) {
        return jdbc.sql("select count(*) from timetable where edition_id = ? and release > 0")
                        .param(edition.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    @Transactional
    public void enter(EditionId edition, Map<ExhibitorId, Set<Integer>> blocked) {
        memory.remember(edition);
        int slots = editions.frame(edition).slots().size();
        blocked.values().forEach(some -> requireKnown(some, slots));
        List<Map<String, Object>> rows = blocked.entrySet().stream()
                .<Map<String, Object>>map(entry -> Map.of(
                        "id", entry.getKey().value(), "blocked", "{" + join(new TreeSet<>(entry.getValue())) + "}"))
                .toList();
        jdbc.sql("""
                        insert into availability (exhibitor_id, edition_id, blocked)
                        select r.id, :edition, r.blocked::int[] from jsonb_to_recordset(:rows::jsonb) as r (id bigint, blocked text)
                        on conflict (exhibitor_id) do update set blocked = excluded.blocked""")
                .param("edition", edition.value())
                .param("rows", JSON.writeValueAsString(rows))
                .update();
    }

    private static String join(Collection<Integer> slots) {
        return slots.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static void requireKnown(Set<Integer> slots, int total) {
        for (int slot : slots) {
            if (slot < 0 || slot >= total) {
                throw new UserFacingException("meetings.availability.unknown_slot", slot + 1);
            }
        }
    }

    @Override
    public SortedSet<Integer> free(ExhibitorId company) {
        EditionId edition = exhibitors.get(company).edition();
        BitSet free = present(
                exhibitors.presence(edition).getOrDefault(company, List.of()),
                editions.frame(edition).slots());
        blocked(company).forEach(free::clear);
        return free.stream().boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Map<ExhibitorId, BitSet> free(EditionId edition) {
        List<MeetingSlot> slots = editions.frame(edition).slots();
        Map<ExhibitorId, List<Period>> presence = exhibitors.presence(edition);
        Map<Long, SortedSet<Integer>> blocked = new HashMap<>();
        jdbc.sql("select exhibitor_id, blocked from availability where edition_id = ?")
                .param(edition.value())
                .query(row -> {
                    blocked.put(row.getLong("exhibitor_id"), slots(row));
                });
        var free = new LinkedHashMap<ExhibitorId, BitSet>();
        for (Exhibitor company : exhibitors.listed(edition)) {
            BitSet present = present(presence.getOrDefault(company.id(), List.of()), slots);
            blocked.getOrDefault(company.id().value(), new TreeSet<>()).forEach(present::clear);
            free.put(company.id(), present);
        }
        return free;
    }

    /** The slots that lie wholly within a period of presence; without any period, all. */
    private static BitSet present(List<Period> periods, List<MeetingSlot> slots) {
        var present = new BitSet();
        for (MeetingSlot slot : slots) {
            if (periods.isEmpty()
                    || periods.stream()
                            .anyMatch(period -> !slot.period().start().isBefore(period.start())
                                    && !slot.period().end().isAfter(period.end()))) {
                present.set(slot.index());
            }
        }
        return present;
    }

    private static SortedSet<Integer> slots(ResultSet row) throws SQLException {
        return new TreeSet<>(List.of((Integer[]) row.getArray("blocked").getArray()));
    }
}
