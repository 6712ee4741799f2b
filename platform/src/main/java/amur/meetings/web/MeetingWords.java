package amur.meetings.web;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.Matchmaking;
import amur.meetings.Proposal;
import amur.regions.Regions;
import amur.web.View;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The one place where what the engine and the rules say is put into words: breaches, reasons, changes, causes, places. A page asks
 * for one {@link Telling} and tells it beforehand whom it will speak of, so that names come in one query.
 */
@Component
class MeetingWords {
    private final Editions editions;
    private final Exhibitors exhibitors;
    private final Matchmaking matchmaking;
    private final Regions regions;

    MeetingWords(Editions editions, Exhibitors exhibitors, Matchmaking matchmaking, Regions regions) {
        this.editions = editions;
        this.exhibitors = exhibitors;
        this.matchmaking = matchmaking;
        this.regions = regions;
    }

    Telling telling(Edition edition, View view) {
        return new Telling(view, edition, editions.frame(edition.id()), exhibitors, matchmaking, regions);
    }

    /** The message key of an enum constant below a prefix: {@code meetings.draft.state.done}. */
    static String key(String prefix, Enum<?> constant) {
        return prefix + constant.name().toLowerCase(Locale.ROOT);
    }

    static String kind(Proposal.Kind kind, View view) {
        return view.t(key("meetings.proposal.kind.", kind));
    }
}
