package amur.meetings.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import amur.AmurApplication;
import amur.TestDatabase;
import amur.meetings.Draft;
import amur.meetings.Draft.State;
import amur.meetings.DraftFeed;
import amur.meetings.DraftId;
import amur.meetings.DraftSettings;
import amur.meetings.MeetingsExamples;
import amur.meetings.MeetingsExamples.Fair;
import amur.meetings.Timetables;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two applications on one PostgreSQL: what one drafts the other follows, and goes on with when the first is shut down. On a database
 * of their own, so that no third application of this test run takes the job.
 */
class TwoNodesTest {
    private static final String DATABASE = "two_nodes";

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(AmurApplication.class)
                .profiles("test")
                .initializers(context -> context.addBeanFactoryPostProcessor(TwoNodesTest::makeTestsLazy))
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + TestDatabase.url().replace("/postgres?", "/" + DATABASE + "?"));
    }

    /** The examples and scenes of all tests are found as parts of the application; what this test does not ask for is not made. */
    private static void makeTestsLazy(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition bean = beans.getBeanDefinition(name);
            if (String.valueOf(bean.getResourceDescription()).contains("test-classes")) {
                bean.setLazyInit(true);
            }
        }
    }

    @Test
    void aDraftIsFollowedOnTheOtherNodeWhichGoesOnWithItWhenTheFirstIsShutDown() {
        JdbcClient.create(TestDatabase.dataSource())
                .sql("create database " + DATABASE)
                .update();
        List<Draft> seenHere = Collections.synchronizedList(new ArrayList<>());
        try (ConfigurableApplicationContext here = start()) {
            Timetables timetables = here.getBean(Timetables.class);
            Fair fair = here.getBean(MeetingsExamples.class).circles();
            here.getBean(Scheduler.class).pause();
            DraftId id;
            try (ConfigurableApplicationContext there = start()) {
                id = timetables.startDraft(fair.id(), DraftSettings.of(Duration.ofSeconds(12), 1));
                here.getBean(DraftFeed.class).watch(id, seenHere::add);
                // This node takes no jobs: what comes along is the other's work.
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> seenHere.stream()
                                        .filter(draft -> draft.state() == State.RUNNING
                                                && draft.figures().placed() == 20)
                                        .count()
                                >= 3);
                assertThat(there.getBean(Timetables.class).draft(id).state()).isEqualTo(State.RUNNING);
            }
            Draft left = timetables.draft(id);
            assertThat(left.state()).isEqualTo(State.RUNNING);
            assertThat(left.resumptions()).isZero();

            here.getBean(Scheduler.class).resume();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> seenHere.getLast().state().ended());
            Draft draft = seenHere.getLast();
            assertThat(draft.state()).isEqualTo(State.DONE);
            assertThat(draft.resumptions()).isEqualTo(1);
            assertThat(draft.resumedFrom()).isEqualTo(60);
            assertThat(draft.figures().value()).isEqualTo(60);
            // The time that the first node spent counts: both together keep to the budget.
            assertThat(draft.figures().elapsed()).isLessThan(Duration.ofSeconds(20));
            assertThat(timetables.meetings(id)).hasSize(20);
        }
    }
}
