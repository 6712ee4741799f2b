package amur.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.editions.Edition;
import amur.meetings.Draft;
import amur.meetings.DraftId;
import amur.meetings.DraftSettings;
import amur.meetings.Timetables;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What the pages of a timetable show in tests, and where. */
@Component
final class TimetableScene {
    private final Timetables timetables;

    TimetableScene(Timetables timetables) {
        this.timetables = timetables;
    }

    /** A draft by the real job, ended. */
    Draft drafted(Edition edition) throws InterruptedException {
        DraftId id = timetables.startDraft(
                edition.id(), DraftSettings.of(Duration.ofSeconds(5), 1).withRounds(20));
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!timetables.draft(id).state().ended() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        Draft draft = timetables.draft(id);
        assertThat(draft.state()).isEqualTo(Draft.State.DONE);
        return draft;
    }

    static String path(Edition edition, String language, String rest) {
        return "/" + language + "/editions/" + edition.slug() + "/organizer/timetable" + rest;
    }
}
