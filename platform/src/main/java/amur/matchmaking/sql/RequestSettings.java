package amur.matchmaking.sql;

import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.Editions;
import amur.matchmaking.MatchmakingSettings;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** An edition's settings for requests, and the deadline they give. */
@Repository
class RequestSettings {
    private final JdbcClient jdbc;
    private final Editions editions;

    RequestSettings(JdbcClient jdbc, Editions editions) {
        this.jdbc = jdbc;
        this.editions = editions;
    }

    MatchmakingSettings of(EditionId edition) {
        return jdbc.sql("select * from matchmaking_setting where edition_id = ?")
                .param(edition.value())
                .query((row, n) -> {
                    OffsetDateTime drafting = row.getObject("drafting_at", OffsetDateTime.class);
                    return new MatchmakingSettings(
                            row.getInt("open_requests"),
                            row.getInt("answer_days"),
                            drafting == null ? null : drafting.toInstant());
                })
                .optional()
                .orElse(MatchmakingSettings.DEFAULT);
    }

    void save(EditionId edition, MatchmakingSettings settings) {
        Instant drafting = settings.draftingAt();
        jdbc.sql("""
                        insert into matchmaking_setting (edition_id, open_requests, answer_days, drafting_at)
                        values (:edition, :open, :days, :drafting)
                        on conflict (edition_id) do update set open_requests = excluded.open_requests,
                            answer_days = excluded.answer_days, drafting_at = excluded.drafting_at""")
                .param("edition", edition.value())
                .param("open", settings.openRequests())
                .param("days", settings.answerDays())
                .param(
                        "drafting",
                        drafting == null ? null : RequestRows.at(drafting),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Until when a request asked now can be answered. */
    Instant expiry(EditionId id, Instant now) {
        Edition edition = editions.get(id);
        return of(id).expiry(
                        now,
                        edition.firstDay().atStartOfDay(edition.zone()).toInstant(),
                        edition.lastDay()
                                .plusDays(1)
                                .atStartOfDay(edition.zone())
                                .toInstant());
    }
}
