package amur.meetings.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.editions.Editions;
import amur.editions.MeetingSlot;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.ExhibitorsExamples;
import amur.meetings.Availability;
import amur.meetings.AvailabilityChanged;
import amur.meetings.MeetingsExamples;
import amur.meetings.MeetingsExamples.Fair;
import amur.shared.Period;
import amur.web.UserFacingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlatformTest
@RecordApplicationEvents
class SqlAvailabilityTest {
    @Autowired
    Availability availability;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    MeetingsExamples examples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void aCompanyThatSaysNothingIsFreeInEverySlot() {
        Fair fair = examples.fair(4, 1, 1, 2, 1);
        assertThat(availability.free(fair.companies().getFirst())).containsExactly(0, 1, 2, 3);
    }

    @Test
    void blockedSlotsAreNotFreeAndCanBeFreedAgain() {
        Fair fair = examples.fair(4, 1, 1, 2, 1);
        ExhibitorId company = fair.companies().getFirst();
        availability.block(company, Set.of(3, 1));
        assertThat(availability.blocked(company)).containsExactly(1, 3);
        assertThat(availability.free(company)).containsExactly(0, 2);
        availability.block(company, Set.of(3));
        assertThat(availability.free(company)).containsExactly(0, 1, 2);
    }

    @Test
    void aSlotIsFreeOnlyWhenItLiesWhollyWithinPresence() {
        Fair fair = examples.fair(4, 1, 1, 2, 1);
        List<MeetingSlot> slots = editions.frame(fair.id()).slots();
        // From the start of slot 1 until a minute before the end of slot 3.
        var there = new Period(
                slots.get(1).period().start(), slots.get(3).period().end().minusSeconds(60));
        ExhibitorId late = exhibitors
                .enlist(fair.id(), List.of(ExhibitorsExamples.present(ExhibitorsExamples.oilMill(), there)))
                .getFirst();
        assertThat(availability.free(late)).containsExactly(1, 2);
        availability.block(late, Set.of(0, 2));
        assertThat(availability.free(late)).containsExactly(1);
        assertThat(Objects.requireNonNull(availability.free(fair.id()).get(late)).stream())
                .containsExactly(1);
    }

    @Test
    void manyAreEnteredAtOnce() {
        Fair fair = examples.fair(4, 1, 1, 3, 1);
        ExhibitorId one = fair.companies().get(0);
        ExhibitorId other = fair.companies().get(1);
        availability.block(one, Set.of(0));
        availability.enter(fair.id(), Map.of(one, Set.of(1, 2), other, Set.of()));
        assertThat(availability.blocked(one)).containsExactly(1, 2);
        assertThat(availability.free(fair.id()).values().stream().map(free -> free.cardinality()))
                .containsExactly(2, 4, 4);
    }

    @Test
    void aSlotThatIsNotThereIsRefused() {
        Fair fair = examples.fair(4, 1, 1, 2, 1);
        assertThatThrownBy(() -> availability.block(fair.companies().getFirst(), Set.of(4)))
                .isInstanceOfSatisfying(UserFacingException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("meetings.availability.unknown_slot");
                    assertThat(refused.arguments()).containsExactly(5);
                });
    }

    @Test
    void onlyAfterAReleaseIsAChangeTold() {
        Fair fair = examples.fair(4, 1, 1, 2, 1);
        ExhibitorId company = fair.companies().getFirst();
        availability.block(company, Set.of(0));
        assertThat(events.stream(AvailabilityChanged.class)).isEmpty();
        jdbc.sql("insert into timetable (edition_id, release) values (?, 1)")
                .param(fair.id().value())
                .update();
        availability.block(company, Set.of(0, 2));
        availability.block(company, Set.of(0, 2));
        availability.block(company, Set.of(2, 3));
        assertThat(events.stream(AvailabilityChanged.class))
                .containsExactly(
                        new AvailabilityChanged(fair.id(), company, Set.of(2), Set.of()),
                        new AvailabilityChanged(fair.id(), company, Set.of(3), Set.of(0)));
    }
}
