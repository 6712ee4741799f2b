package amur.editions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.editions.Editions.SlotTime;
import amur.web.UserFacingException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotPlanTest {
    private static final LocalDate DAY = LocalDate.of(2027, 5, 18);
    private static final ZoneId HARBIN = ZoneId.of("Asia/Shanghai");
    private static final LocalTime NOON = LocalTime.NOON;

    private static List<LocalTime> starts(SlotPlan plan) {
        return plan.on(DAY, HARBIN).stream()
                .map(SlotTime::period)
                .map(period -> LocalTime.ofInstant(period.start(), HARBIN))
                .toList();
    }

    private static SlotPlan plan(String from, String until, int length, int pause) {
        return new SlotPlan(
                LocalTime.parse(from),
                LocalTime.parse(until),
                Duration.ofMinutes(length),
                Duration.ofMinutes(pause),
                NOON,
                NOON.plusHours(1));
    }

    @Test
    void aSlotThatWouldReachIntoLunchBeginsAfterIt() {
        assertThat(starts(plan("11:00", "14:00", 25, 10)))
                .containsExactly(LocalTime.of(11, 0), LocalTime.of(11, 35), LocalTime.of(13, 0), LocalTime.of(13, 35));
    }

    @Test
    void theLastSlotEndsInTimeAndOneThatFitsExactlyIsKept() {
        assertThat(starts(plan("09:00", "10:00", 30, 0))).containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 30));
        assertThat(starts(plan("09:00", "09:59", 30, 0))).containsExactly(LocalTime.of(9, 0));
    }

    @Test
    void withoutLunchTheDayRunsOn() {
        var plan = new SlotPlan(
                LocalTime.of(11, 30), LocalTime.of(13, 0), Duration.ofMinutes(30), Duration.ZERO, null, null);
        assertThat(starts(plan)).containsExactly(LocalTime.of(11, 30), NOON, LocalTime.of(12, 30));
    }

    @Test
    void aPlanWithoutTimeOrWithHalfALunchIsRefused() {
        assertThatThrownBy(() -> plan("12:00", "12:00", 30, 0)).isInstanceOf(UserFacingException.class);
        assertThatThrownBy(() -> plan("09:00", "18:00", 0, 0)).isInstanceOf(UserFacingException.class);
        assertThatThrownBy(
                        () -> new SlotPlan(LocalTime.of(9, 0), NOON, Duration.ofMinutes(30), Duration.ZERO, NOON, null))
                .isInstanceOfSatisfying(UserFacingException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("editions.slots.plan.lunch"));
    }
}
