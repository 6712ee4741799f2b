package amur.meetings.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import amur.AmurApplication;
import amur.PlatformTest;
import amur.TestDatabase;
import amur.meetings.Draft;
import amur.meetings.Draft.State;
import amur.meetings.DraftFeed;
import amur.meetings.DraftId;
import amur.meetings.DraftSettings;
import amur.meetings.MeetingsExamples;
import amur.meetings.Timetables;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two applications on one PostgreSQL: what one drafts the other follows, and goes on with when the first is shut down. */
@PlatformTest
class TwoNodesTest {
    @Autowired
    Timetables here;

    @Autowired
    DraftFeed feedHere;

    @Autowired
    Scheduler jobsHere;

    @Autowired
    MeetingsExamples examples;

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(AmurApplication.class)
                .profiles("test")
                .initializers(new TestDatabase())
                .run("--server.port=0");
    }

    @Test
    void aDraftIsFollowedOnTheOtherNodeWhichGoesOnWithItWhenTheFirstIsShutDown() {
        var fair = examples.circles();
        List<Draft> seenHere = Collections.synchronizedList(new ArrayList<>());
        DraftId id;
        jobsHere.pause();
        try (ConfigurableApplicationContext there = start()) {
            id = here.startDraft(fair.id(), DraftSettings.of(Duration.ofSeconds(12), 1));
            feedHere.watch(id, seenHere::add);
            // This node takes no jobs: what comes along is the other's work.
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> seenHere.stream()
                                    .filter(draft -> draft.state() == State.RUNNING
                                            && draft.figures().placed() == 20)
                                    .count()
                            >= 3);
            assertThat(there.getBean(Timetables.class).draft(id).state()).isEqualTo(State.RUNNING);
        } finally {
            jobsHere.resume();
        }
        Draft left = here.draft(id);
        assertThat(left.state()).isEqualTo(State.RUNNING);
        assertThat(left.resumptions()).isZero();

        await().atMost(Duration.ofSeconds(40))
                .until(() -> seenHere.getLast().state().ended());
        Draft draft = seenHere.getLast();
        assertThat(draft.state()).isEqualTo(State.DONE);
        assertThat(draft.resumptions()).isEqualTo(1);
        assertThat(draft.resumedFrom()).isEqualTo(60);
        assertThat(draft.figures().value()).isEqualTo(60);
        // The time that the first node spent counts: both together keep to the budget.
        assertThat(draft.figures().elapsed()).isLessThan(Duration.ofSeconds(15));
        assertThat(here.meetings(id)).hasSize(20);
    }
}
