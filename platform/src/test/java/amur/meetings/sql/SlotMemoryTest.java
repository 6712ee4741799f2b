package amur.meetings.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import amur.PlatformTest;
import amur.editions.Editions;
import amur.editions.Editions.SlotTime;
import amur.editions.EditionsExamples;
import amur.exhibitors.ExhibitorId;
import amur.meetings.Availability;
import amur.meetings.Draft;
import amur.meetings.DraftId;
import amur.meetings.DraftSettings;
import amur.meetings.MeetingsExamples;
import amur.meetings.MeetingsExamples.Fair;
import amur.meetings.Releases;
import amur.meetings.SchedulingRules;
import amur.meetings.SchedulingRules.Rule;
import amur.meetings.Timetables;
import amur.shared.Period;
import amur.web.UserFacingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class SlotMemoryTest {
    private static final DraftSettings SHORT =
            DraftSettings.of(Duration.ofSeconds(10), 1).withRounds(100);

    @Autowired
    Editions editions;

    @Autowired
    Availability availability;

    @Autowired
    SchedulingRules rules;

    @Autowired
    Timetables timetables;

    @Autowired
    Releases releases;

    @Autowired
    MeetingsExamples examples;

    private Draft ended(DraftId id) {
        return await().atMost(Duration.ofSeconds(40))
                .until(() -> timetables.draft(id), draft -> draft.state().ended());
    }

    /** The same slots with one more an hour before the first, and without the last. */
    private void putOneBefore(Fair fair, int slots) {
        List<SlotTime> times = new ArrayList<>(EditionsExamples.slots(fair.edition(), slots));
        Period first = times.getFirst().period();
        times.removeLast();
        times.addFirst(new SlotTime(
                times.getFirst().day(),
                new Period(first.start().minus(Duration.ofHours(1)), first.end().minus(Duration.ofHours(1)))));
        editions.setSlots(fair.id(), times);
    }

    @Test
    void whatWasSaidAboutASlotGoesWithItsTime() {
        Fair fair = examples.fair(4, 2, 1, 4, 3);
        ExhibitorId company = fair.companies().getFirst();
        availability.block(company, Set.of(0, 3));
        rules.lay(fair.id(), List.of(new Rule.OnlySlots(fair.requests().getFirst(), Set.of(1, 2))));
        putOneBefore(fair, 4);
        assertThat(availability.blocked(company)).containsExactly(1);
        assertThat(rules.list(fair.id()))
                .containsExactly(new Rule.OnlySlots(fair.requests().getFirst(), Set.of(2, 3)));
    }

    @Test
    void moreSlotsAtTheEndChangeNothingThatWasSaid() {
        Fair fair = examples.fair(3, 2, 1, 4, 3);
        ExhibitorId company = fair.companies().getFirst();
        availability.block(company, Set.of(2));
        DraftId draft = timetables.startDraft(fair.id(), SHORT);
        ended(draft);
        editions.setSlots(fair.id(), EditionsExamples.slots(fair.edition(), 5));
        assertThat(availability.blocked(company)).containsExactly(2);
        assertThat(releases.release(draft, 1).meetings()).isEqualTo(3);
    }

    @Test
    void aDraftWhoseSlotsHaveAnotherTimeCanNoLongerBeReleasedOrContinued() {
        Fair fair = examples.fair(4, 2, 1, 4, 3);
        DraftId draft = timetables.startDraft(fair.id(), SHORT);
        ended(draft);
        putOneBefore(fair, 4);
        assertThatThrownBy(() -> releases.release(draft, 1)).satisfies(SlotMemoryTest::isOutdated);
        assertThatThrownBy(() -> timetables.startDraft(fair.id(), SHORT.startingFrom(draft)))
                .satisfies(SlotMemoryTest::isOutdated);
        DraftId next = timetables.startDraft(fair.id(), SHORT);
        assertThat(ended(next).state()).isEqualTo(Draft.State.DONE);
        assertThat(releases.release(next, 1).meetings()).isEqualTo(3);
    }

    private static void isOutdated(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(UserFacingException.class, refused -> assertThat(refused.key())
                .isEqualTo("meetings.drafting.refused.outdated"));
    }

    @Test
    void aDraftInTheMakingWhoseSlotsChangeSaysSo() {
        Fair fair = examples.circles();
        DraftId draft = timetables.startDraft(fair.id(), DraftSettings.of(Duration.ofMinutes(5), 1));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> timetables.draft(draft).figures().placed() > 0);
        List<SlotTime> times = EditionsExamples.slots(fair.edition(), 2);
        editions.setSlots(fair.id(), times.subList(1, 2));
        timetables.stop(draft);
        Draft failed = ended(draft);
        assertThat(failed.state()).isEqualTo(Draft.State.FAILED);
        assertThat(failed.failure()).isEqualTo("meetings.drafting.failed.slots_changed");
    }
}
