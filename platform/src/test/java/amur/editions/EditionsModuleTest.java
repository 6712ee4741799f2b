package amur.editions;

import static org.assertj.core.api.Assertions.assertThat;

import amur.ModuleTest;
import amur.StartedRooms;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.modulith.test.Scenario;

/** What the editions tell the rooms below when the frame of the meetings changes. */
@ModuleTest
class EditionsModuleTest {
    @Autowired
    private Editions editions;

    @Test
    void startsWithTheRoomsAboveOnly(@Autowired ApplicationContext started) {
        assertThat(StartedRooms.of(started)).containsExactly("accounts", "editions", "web");
    }

    @Test
    void aTableThatIsLostIsNamedWithTheSlotsItCouldBeUsedIn(Scenario scenario) {
        Edition edition = EditionsExamples.harbin(editions, 4, 3, 1);
        editions.loseTable(edition.id(), 2, Set.of(1));
        scenario.stimulate(() -> editions.loseTable(edition.id(), 2, Set.of(1, 3)))
                .andWaitForEventOfType(TableLost.class)
                .matching(event -> event.slots().contains(3))
                .toArriveAndVerify(event -> assertThat(event).isEqualTo(new TableLost(edition.id(), 2, Set.of(3))));
    }

    @Test
    void aTableLostASecondTimeIsNoNews(AssertablePublishedEvents events) {
        Edition edition = EditionsExamples.harbin(editions, 2, 3, 1);
        editions.loseTable(edition.id(), 1, Set.of(0));
        editions.loseTable(edition.id(), 1, Set.of(0));
        assertThat(events.ofType(TableLost.class)).containsExactly(new TableLost(edition.id(), 1, Set.of(0)));
    }

    @Test
    void aSmallerPoolSendsItsLastInterpretersAway(Scenario scenario) {
        Edition edition = EditionsExamples.harbin(editions, 2, 3, 2);
        scenario.stimulate(() -> editions.setPool(edition.id(), EditionsExamples.POOL, List.of("Interpreter 1")))
                .andWaitForEventOfType(InterpreterAway.class)
                .toArriveAndVerify(event -> assertThat(event)
                        .isEqualTo(new InterpreterAway(edition.id(), EditionsExamples.POOL, 2, Set.of(0, 1))));
    }
}
