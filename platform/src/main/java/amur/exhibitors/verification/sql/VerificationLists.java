package amur.exhibitors.verification.sql;

import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.Editions;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.verification.Verification;
import amur.exhibitors.verification.Verification.Kind;
import amur.exhibitors.verification.Verification.State;
import amur.exhibitors.verification.Verifications;
import amur.shared.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Verifications as they read on a day, by edition: the organizer's list, its counts, what holds and what ends. */
@Repository
class VerificationLists {
    private static final String ORDER = " order by case v.state when 'ASKED' then 0 when 'VERIFIED' then 1 else 2 end,"
            + " case when v.state = 'ASKED' then v.asked_at end, v.valid_until nulls last, v.number";

    private final JdbcClient jdbc;
    private final Editions editions;
    private final Clock clock;

    VerificationLists(JdbcClient jdbc, Editions editions, Clock clock) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.clock = clock;
    }

    LocalDate today(EditionId edition) {
        return LocalDate.now(clock.withZone(editions.get(edition).zone()));
    }

    Optional<Verification> find(EditionId edition, int number) {
        return jdbc.sql("select v.* from verification v where edition_id = ? and number = ?")
                .params(edition.value(), number)
                .query(VerificationRows.of(today(edition)))
                .optional();
    }

    Page<Verification> list(EditionId edition, Verifications.Filter filter, int page) {
        LocalDate today = today(edition);
        int total = filtered("select count(*)", edition, filter, today, "")
                .query(Integer.class)
                .single();
        int last = Math.max(1, (total + Verifications.PAGE_SIZE - 1) / Verifications.PAGE_SIZE);
        int shown = Math.clamp(page, 1, last);
        return new Page<>(
                filtered("select v.*", edition, filter, today, ORDER + " limit :size offset :skip")
                        .param("size", Verifications.PAGE_SIZE)
                        .param("skip", (shown - 1) * Verifications.PAGE_SIZE)
                        .query(VerificationRows.of(today))
                        .list(),
                shown,
                Verifications.PAGE_SIZE,
                total);
    }

    List<Verification> all(EditionId edition, Verifications.Filter filter) {
        LocalDate today = today(edition);
        return filtered("select v.*", edition, filter, today, ORDER)
                .query(VerificationRows.of(today))
                .list();
    }

    Map<State, Integer> counts(EditionId edition, Verifications.Filter filter) {
        var counts = new EnumMap<State, Integer>(State.class);
        filtered(
                        "select " + VerificationRows.STATE + " as state_today, count(*)",
                        edition,
                        new Verifications.Filter(Optional.empty(), filter.kind(), filter.company()),
                        today(edition),
                        " group by 1")
                .query(row -> {
                    counts.put(State.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    private StatementSpec filtered(
            String select, EditionId edition, Verifications.Filter filter, LocalDate today, String rest) {
        return jdbc.sql(select + " from verification v join exhibitor e on e.id = v.exhibitor_id"
                        + " where v.edition_id = :edition and (:state = '' or " + VerificationRows.STATE + " = :state)"
                        + " and (:kind = '' or v.kind = :kind) and (:company = 0 or e.number = :company)" + rest)
                .param("edition", edition.value())
                .param("today", java.sql.Date.valueOf(today))
                .param("state", filter.state().map(State::name).orElse(""))
                .param("kind", filter.kind().map(Kind::name).orElse(""))
                .param("company", filter.company());
    }

    Map<ExhibitorId, List<Verification>> holding(Edition edition, Collection<ExhibitorId> companies) {
        LocalDate today = LocalDate.now(clock.withZone(edition.zone()));
        return jdbc
                .sql("""
                        select v.* from verification v where v.exhibitor_id = any(:companies) and v.state = 'VERIFIED'
                        and (v.valid_until is null or v.valid_until >= :today) order by v.exhibitor_id, v.kind, v.number""")
                .param("companies", companies.stream().map(ExhibitorId::value).toArray(Long[]::new))
                .param("today", java.sql.Date.valueOf(today))
                .query(VerificationRows.of(today))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Verification::company));
    }

    List<Verification> ending(EditionId edition, int days) {
        LocalDate today = today(edition);
        return jdbc.sql("""
                        select v.* from verification v where v.edition_id = :edition and v.state = 'VERIFIED'
                        and v.valid_until between :today and :last order by v.valid_until, v.number""")
                .param("edition", edition.value())
                .param("today", java.sql.Date.valueOf(today))
                .param("last", java.sql.Date.valueOf(today.plusDays(days)))
                .query(VerificationRows.of(today))
                .list();
    }
}
