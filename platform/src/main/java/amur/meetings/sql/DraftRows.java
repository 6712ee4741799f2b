package amur.meetings.sql;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Draft;
import amur.meetings.DraftId;
import amur.meetings.DraftMeeting;
import amur.meetings.DraftSettings;
import amur.meetings.DraftSettings.Goal;
import amur.meetings.LeftOut;
import amur.meetings.LeftOut.Reason;
import amur.meetings.Place;
import amur.meetings.Timetables.Trade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Rows of drafts as the records they are. */
final class DraftRows {
    static final String SELECT = """
            select d.*, p.stage, p.value, p.bound, p.gap, p.placed, p.requests, p.below_min, p.breaks, p.breaks_bound, p.breaks_rate,
                p.walk_mean, p.walk_most,                p.elapsed_ms, p.attempt, p.resumed_from
            from draft d join draft_progress p on p.draft_id = d.id""";

    private DraftRows() {}

    static Draft draft(ResultSet row, int n) throws SQLException {
        long from = row.getLong("from_draft");
        DraftId fromDraft = row.wasNull() ? null : new DraftId(from);
        return new Draft(
                new DraftId(row.getLong("id")),
                new EditionId(row.getLong("edition_id")),
                row.getInt("number"),
                Draft.State.valueOf(row.getString("state")),
                Draft.Stage.valueOf(row.getString("stage")),
                new DraftSettings(
                        Duration.ofMillis(row.getLong("budget_ms")),
                        row.getLong("seed"),
                        row.getInt("threads"),
                        row.getLong("rounds"),
                        Goal.valueOf(row.getString("goal")),
                        fromDraft),
                new Draft.Figures(
                        row.getLong("value"),
                        row.getLong("bound"),
                        row.getDouble("gap"),
                        row.getInt("placed"),
                        row.getInt("requests"),
                        row.getInt("below_min"),
                        row.getInt("breaks"),
                        row.getInt("breaks_bound"),
                        row.getDouble("breaks_rate"),
                        walk(row),
                        Duration.ofMillis(row.getLong("elapsed_ms"))),
                row.getLong("version"),
                row.getInt("base_release"),
                row.getString("failure"),
                Math.max(0, row.getInt("attempt") - 1),
                row.getLong("resumed_from"),
                Instant.from(row.getObject("created_at", OffsetDateTime.class)),
                instant(row, "started_at"),
                instant(row, "ended_at"));
    }

    private static Draft.@Nullable Walk walk(ResultSet row) throws SQLException {
        double mean = row.getDouble("walk_mean");
        return row.wasNull() ? null : new Draft.Walk(mean, row.getDouble("walk_most"));
    }

    /** What is written where nobody walks, for a parameter that can be no null: the statement makes one of it. */
    static final Draft.Walk NO_WALK = new Draft.Walk(-1, -1);

    static DraftMeeting meeting(ResultSet row, int n) throws SQLException {
        return new DraftMeeting(
                new MeetingRequestId(row.getLong("request_id")),
                new ExhibitorId(row.getLong("a_id")),
                row.getInt("a_seat"),
                new ExhibitorId(row.getLong("b_id")),
                row.getInt("b_seat"),
                row.getInt("weight"),
                new Place(
                        row.getInt("slot"),
                        row.getInt("table_number"),
                        row.getString("pair"),
                        row.getInt("interpreter")),
                row.getBoolean("pinned"));
    }

    static LeftOut leftOut(ResultSet row, int n) throws SQLException {
        String reason = row.getString("reason");
        String pair = row.getString("pair");
        return new LeftOut(
                new MeetingRequestId(row.getLong("request_id")),
                new ExhibitorId(row.getLong("a_id")),
                new ExhibitorId(row.getLong("b_id")),
                row.getInt("weight"),
                switch (reason) {
                    case "COMPANY_TIME" -> new Reason.CompanyTime(new ExhibitorId(row.getLong("exhibitor_id")));
                    case "TABLES" -> new Reason.Tables();
                    case "INTERPRETERS" -> new Reason.Interpreters(pair);
                    case "NO_POOL" -> new Reason.NoPool(pair);
                    case "NO_COMMON_SLOT" -> new Reason.NoCommonSlot();
                    case "LOWER_WEIGHT" -> new Reason.LowerWeight();
                    case "BY_HAND" -> new Reason.ByHand();
                    default -> throw new IllegalStateException("A reason of kind " + reason);
                });
    }

    static String name(Reason reason) {
        return switch (reason) {
            case Reason.CompanyTime time -> "COMPANY_TIME";
            case Reason.Tables tables -> "TABLES";
            case Reason.Interpreters interpreters -> "INTERPRETERS";
            case Reason.NoPool none -> "NO_POOL";
            case Reason.NoCommonSlot none -> "NO_COMMON_SLOT";
            case Reason.LowerWeight lower -> "LOWER_WEIGHT";
            case Reason.ByHand byHand -> "BY_HAND";
        };
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static String kind(Trade trade) {
        return switch (trade) {
            case Trade.OneMore more -> "ONE_MORE";
            case Trade.Minimum minimum -> "MINIMUM";
            case Trade.Breaks breaks -> "BREAKS";
            case Trade.ByWeight before -> "BY_WEIGHT";
            case Trade.Walking walking -> "WALKING";
        };
    }

    static int degree(Trade trade) {
        return switch (trade) {
            case Trade.OneMore more -> more.atMost();
            case Trade.Minimum minimum -> minimum.meetings();
            case Trade.Breaks breaks -> breaks.breaks();
            case Trade.ByWeight before -> before.breaks();
            case Trade.Walking walking -> walking.perPersonAndDay();
        };
    }

    static long weight(Trade trade) {
        return switch (trade) {
            case Trade.OneMore more -> more.found();
            case Trade.Minimum minimum -> minimum.weight();
            case Trade.Breaks breaks -> breaks.weight();
            case Trade.ByWeight before -> 0;
            case Trade.Walking walking -> walking.weight();
        };
    }

    static Trade trade(ResultSet row, int number) throws SQLException {
        int degree = row.getInt("degree");
        long weight = row.getLong("weight");
        String kind = row.getString("kind");
        return switch (kind) {
            case "ONE_MORE" -> new Trade.OneMore(row.getString("pair"), weight, degree);
            case "MINIMUM" -> new Trade.Minimum(degree, weight);
            case "BREAKS" -> new Trade.Breaks(degree, weight);
            case "BY_WEIGHT" -> new Trade.ByWeight(degree, row.getDouble("rate"));
            case "WALKING" -> new Trade.Walking(degree, weight);
            default -> throw new IllegalStateException("A trade of kind " + kind);
        };
    }
}
