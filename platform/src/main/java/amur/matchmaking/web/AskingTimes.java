package amur.matchmaking.web;

import amur.editions.Edition;
import amur.matchmaking.MatchmakingSettings;
import amur.matchmaking.RequestDesk;
import amur.web.View;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Whether companies may ask for meetings now, and what is said of it. */
@Component
public class AskingTimes {
    private final RequestDesk desk;
    private final Clock clock;

    AskingTimes(RequestDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @param open whether one may ask now
     * @param said when one may; empty where there is no limit to tell of
     */
    public record Now(boolean open, String said) {}

    Now of(Edition edition, View view) {
        MatchmakingSettings settings = desk.settings(edition.id());
        Instant now = clock.instant();
        Instant opens = settings.opensAt();
        Instant closes = settings.closesAt();
        if (opens != null && now.isBefore(opens)) {
            return new Now(false, view.t("matchmaking.asking.opens", view.dateTime(opens, edition.zone())));
        }
        if (closes == null) {
            return new Now(true, "");
        }
        return new Now(
                now.isBefore(closes),
                view.t(
                        now.isBefore(closes) ? "matchmaking.asking.closes" : "matchmaking.asking.closed",
                        view.dateTime(closes, edition.zone())));
    }
}
