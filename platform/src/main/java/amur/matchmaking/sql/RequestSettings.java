package amur.matchmaking.sql;

import amur.editions.CloneParticipant;
import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.Editions;
import amur.matchmaking.MatchmakingSettings;
import amur.web.ConflictException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** An edition's settings for requests, and the deadline they give. */
@Repository
class RequestSettings implements CloneParticipant {
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
                    return new MatchmakingSettings(
                            row.getInt("open_requests"),
                            row.getInt("answer_days"),
                            instant(row, "drafting_at"),
                            instant(row, "opens_at"),
                            instant(row, "closes_at"),
                            List.of((Integer[]) row.getArray("weights").getArray()));
                })
                .optional()
                .orElse(MatchmakingSettings.DEFAULT);
    }

    /** Two who save at once wait here for one another: the second finds that what it saw is gone. */
    void save(EditionId edition, MatchmakingSettings seen, MatchmakingSettings settings) {
        jdbc.sql("""
                        insert into matchmaking_setting (edition_id, open_requests, answer_days)
                        values (:edition, :open, :days) on conflict do nothing""")
                .param("edition", edition.value())
                .param("open", MatchmakingSettings.DEFAULT.openRequests())
                .param("days", MatchmakingSettings.DEFAULT.answerDays())
                .update();
        int saved = jdbc.sql("""
                        update matchmaking_setting set open_requests = :open, answer_days = :days, drafting_at = :drafting,
                            opens_at = :opens, closes_at = :closes, weights = :weights
                        where edition_id = :edition and open_requests = :seenOpen and answer_days = :seenDays
                        and drafting_at is not distinct from :seenDrafting and opens_at is not distinct from :seenOpens
                        and closes_at is not distinct from :seenCloses and weights = :seenWeights""")
                .param("edition", edition.value())
                .param("open", settings.openRequests())
                .param("days", settings.answerDays())
                .param("drafting", at(settings.draftingAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("opens", at(settings.opensAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("closes", at(settings.closesAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("weights", settings.weights().toArray(Integer[]::new))
                .param("seenOpens", at(seen.opensAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("seenCloses", at(seen.closesAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("seenWeights", seen.weights().toArray(Integer[]::new))
                .param("seenOpen", seen.openRequests())
                .param("seenDays", seen.answerDays())
                .param("seenDrafting", at(seen.draftingAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        if (saved == 0) {
            throw new ConflictException("request settings of edition " + edition.value() + ": " + seen + " was seen, "
                    + of(edition) + " stands");
        }
    }

    /** Numbers and weights hold again; dates belong to their edition. */
    @Override
    public void carryOver(EditionId from, EditionId to) {
        jdbc.sql("""
                        insert into matchmaking_setting (edition_id, open_requests, answer_days, weights)
                        select ?, open_requests, answer_days, weights from matchmaking_setting where edition_id = ?""").params(to.value(), from.value()).update();
    }

    @Override
    public List<Carried> carried(EditionId from) {
        MatchmakingSettings settings = of(from);
        boolean usual = settings.openRequests() == MatchmakingSettings.DEFAULT.openRequests()
                && settings.answerDays() == MatchmakingSettings.DEFAULT.answerDays()
                && settings.weights().equals(MatchmakingSettings.USUAL_WEIGHTS);
        return usual ? List.of() : List.of(new Carried("matchmaking.rules.carried", settings.openRequests()));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : RequestRows.at(instant);
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

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
