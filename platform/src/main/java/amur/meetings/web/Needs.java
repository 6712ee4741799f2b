package amur.meetings.web;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.MeetingFrame;
import amur.matchmaking.RequestDesk;
import amur.web.View;
import java.util.List;
import org.springframework.stereotype.Component;

/** What must be there before a timetable can be drafted: slots, tables, accepted requests. */
@Component
class Needs {
    private final Editions editions;
    private final RequestDesk requests;

    Needs(Editions editions, RequestDesk requests) {
        this.editions = editions;
        this.requests = requests;
    }

    List<DraftListPage.Need> of(Edition edition, View view) {
        MeetingFrame frame = editions.frame(edition.id());
        return List.of(
                need("slots", frame.slots().size(), view),
                need("tables", frame.tables().size(), view),
                need("requests", requests.coverage(edition.id()).accepted(), view));
    }

    /** Whether slots or tables are missing while companies have agreed to meet. */
    boolean frameMissing(Edition edition) {
        MeetingFrame frame = editions.frame(edition.id());
        return frame.slots().isEmpty() || frame.tables().isEmpty();
    }

    private static DraftListPage.Need need(String what, int there, View view) {
        return new DraftListPage.Need(
                there > 0, view.t("meetings.draft.need." + what, there), view.inEdition("/organizer/" + what));
    }
}
