package amur.editions.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.editions.ChangeEdition;
import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.EditionSettings;
import amur.editions.Editions;
import amur.editions.Editions.SlotTime;
import amur.editions.EditionsExamples;
import amur.editions.MeetingFrame;
import amur.editions.MeetingSlot;
import amur.editions.OpenEdition;
import amur.shared.Period;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class SqlEditionsTest {
    @Autowired
    Editions editions;

    @Autowired
    EditionSettings settings;

    @Test
    void whatIsOpenedIsReadBackAsItWas() {
        OpenEdition command = EditionsExamples.openHarbin(EditionsExamples.slug("opened"));
        Edition edition = editions.get(editions.open(command));
        assertThat(edition)
                .isEqualTo(new Edition(
                        edition.id(),
                        command.slug(),
                        command.name(),
                        8,
                        command.theme(),
                        command.city(),
                        command.venue(),
                        EditionsExamples.CHINA,
                        EditionsExamples.RUSSIA,
                        EditionsExamples.HARBIN_TIME,
                        command.days(),
                        1,
                        Edition.Status.PREPARING,
                        1));
        assertThat(editions.findBySlug(command.slug())).contains(edition);
        assertThat(editions.list()).contains(edition);
    }

    @Test
    void aSlugIsTakenOnce() {
        OpenEdition command = EditionsExamples.openHarbin(EditionsExamples.slug("once"));
        editions.open(command);
        assertThatThrownBy(() -> editions.open(command))
                .isInstanceOfSatisfying(UserFacingException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("editions.slug.taken"));
    }

    @Test
    void anUnknownEditionIsNotFound() {
        assertThat(editions.findBySlug("no-such-edition")).isEmpty();
        assertThatThrownBy(() -> editions.get(new EditionId(-1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> editions.setTables(new EditionId(-1), 3)).isInstanceOf(NotFound.class);
    }

    @Test
    void theFrameHoldsSlotsTablesAndPools() {
        Edition edition = EditionsExamples.harbin(editions, 10, 3, 2);
        editions.loseTable(edition.id(), 2, Set.of(1, 4));
        editions.regainTable(edition.id(), 2, Set.of(4));
        editions.setInterpreterAway(edition.id(), "ru-zh", 1, Set.of(0, 9));
        MeetingFrame frame = editions.frame(edition.id());
        assertThat(frame.slots()).hasSize(10);
        assertThat(frame.slots().get(8).index()).isEqualTo(8);
        assertThat(frame.slots().get(8).day()).isEqualTo(EditionsExamples.MEETING_DAY.plusDays(1));
        assertThat(frame.tables()).extracting(table -> table.lost()).containsExactly(Set.of(), Set.of(1), Set.of());
        assertThat(frame.pool("ru-zh").orElseThrow().sizeAt(0)).isEqualTo(1);
        assertThat(frame.pool("ru-zh").orElseThrow().sizeAt(5)).isEqualTo(2);
    }

    @Test
    void whatIsSaidOfASlotGoesWithItsTimeWhenSlotsAreRenumbered() {
        Edition edition = EditionsExamples.harbin(editions, 4, 1, 1);
        editions.loseTable(edition.id(), 1, Set.of(0, 2));
        editions.setInterpreterAway(edition.id(), "ru-zh", 1, Set.of(3));
        List<SlotTime> without = EditionsExamples.slots(edition, 4).subList(1, 4);
        editions.setSlots(edition.id(), without);
        MeetingFrame frame = editions.frame(edition.id());
        assertThat(frame.tables().getFirst().lost()).containsExactly(1);
        assertThat(frame.pools().getFirst().interpreters().getFirst().away()).containsExactly(2);
    }

    @Test
    void slotsDoNotOverlapAndStandOnDaysOfTheEdition() {
        Edition edition = EditionsExamples.bare(editions);
        SlotTime first = EditionsExamples.slots(edition, 1).getFirst();
        Period later = new Period(
                first.period().start().plusSeconds(600), first.period().end().plusSeconds(600));
        assertThatThrownBy(() -> editions.setSlots(edition.id(), List.of(first, new SlotTime(first.day(), later))))
                .isInstanceOfSatisfying(UserFacingException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("editions.slots.overlap"));
        assertThatThrownBy(() -> editions.setSlots(
                        edition.id(), List.of(new SlotTime(edition.lastDay().plusDays(1), later))))
                .isInstanceOfSatisfying(UserFacingException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("editions.slots.other_day"));
        assertThat(editions.frame(edition.id()).slots()).isEmpty();
    }

    @Test
    void aCloneInTheOtherCountryKeepsWallTimesInTheNewZoneAndSwitchesTheHost() {
        Edition from = EditionsExamples.harbin(editions, 9, 5, 3);
        editions.loseTable(from.id(), 1, Set.of(0));
        EditionId id = editions.cloneEdition(
                from.id(),
                EditionsExamples.slug("cloned"),
                from.firstDay().plusYears(1),
                true,
                EditionsExamples.text("Next", "Следующая", "下一届"));
        Edition to = editions.get(id);
        assertThat(to.host()).isEqualTo(EditionsExamples.RUSSIA);
        assertThat(to.guest()).isEqualTo(EditionsExamples.CHINA);
        assertThat(to.zone()).isEqualTo(ZoneId.of("Asia/Yekaterinburg"));
        assertThat(to.city().textIn(amur.shared.Language.RU)).isEqualTo("Екатеринбург");
        assertThat(to.number()).isEqualTo(9);
        assertThat(to.status()).isEqualTo(Edition.Status.PREPARING);
        assertThat(to.days()).hasSameSizeAs(from.days());
        assertThat(to.firstDay()).isEqualTo(from.firstDay().plusYears(1));
        MeetingFrame frame = editions.frame(id);
        assertThat(frame.slots())
                .extracting(slot -> LocalTime.ofInstant(slot.period().start(), to.zone()))
                .isEqualTo(editions.frame(from.id()).slots().stream()
                        .map(slot -> LocalTime.ofInstant(slot.period().start(), from.zone()))
                        .toList());
        assertThat(frame.tables()).hasSize(5).allSatisfy(table -> assertThat(table.lost())
                .isEmpty());
        assertThat(frame.pools().getFirst().interpreters()).hasSize(3);
    }

    @Test
    void correctingTheZoneKeepsTheWallTimesOfTheSlots() {
        Edition edition = EditionsExamples.harbin(editions, 2, 1, 0);
        ZoneId vladivostok = ZoneId.of("Asia/Vladivostok");
        settings.change(changed(edition, vladivostok, edition.version()));
        MeetingSlot slot = editions.frame(edition.id()).slots().getFirst();
        assertThat(LocalTime.ofInstant(slot.period().start(), vladivostok)).isEqualTo(LocalTime.of(9, 0));
        assertThat(editions.get(edition.id()).version()).isGreaterThan(edition.version());
    }

    @Test
    void ofTwoOrganizersWhoSawTheSameVersionOneSavesAndTheOtherIsTold() throws Exception {
        Edition edition = EditionsExamples.bare(editions);
        var together = new CyclicBarrier(2);
        Callable<Boolean> save = () -> {
            together.await();
            try {
                settings.change(changed(edition, edition.zone(), edition.version()));
                return true;
            } catch (ConflictException lost) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            assertThat(List.of(threads.submit(save), threads.submit(save)).stream()
                            .map(saved -> {
                                try {
                                    return saved.get();
                                } catch (Exception e) {
                                    throw new IllegalStateException(e);
                                }
                            })
                            .toList())
                    .containsExactlyInAnyOrder(true, false);
        }
        assertThat(editions.get(edition.id()).version()).isEqualTo(edition.version() + 1);
    }

    @Test
    void aDayWithSlotsStays() {
        Edition edition = EditionsExamples.harbin(editions, 1, 1, 0);
        var withoutMeetings = new ChangeEdition(
                edition.id(),
                edition.version(),
                edition.name(),
                edition.number(),
                edition.theme(),
                edition.city(),
                edition.venue(),
                edition.host(),
                edition.guest(),
                edition.zone(),
                edition.days().stream()
                        .filter(day -> !day.date().equals(EditionsExamples.MEETING_DAY))
                        .toList(),
                edition.accent(),
                edition.status());
        assertThatThrownBy(() -> settings.change(withoutMeetings))
                .isInstanceOfSatisfying(UserFacingException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("editions.days.has_slots"));
    }

    private static ChangeEdition changed(Edition edition, ZoneId zone, int version) {
        return new ChangeEdition(
                edition.id(),
                version,
                edition.name(),
                edition.number(),
                edition.theme(),
                edition.city(),
                edition.venue(),
                edition.host(),
                edition.guest(),
                zone,
                edition.days(),
                2,
                edition.status());
    }
}
