package amur.exhibitors.sql;

import static amur.exhibitors.ExhibitorsExamples.good;
import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.editions.EditionId;
import amur.exhibitors.Entries;
import amur.exhibitors.Entries.ChangeEntry;
import amur.exhibitors.Entry;
import amur.exhibitors.EntryFault;
import amur.exhibitors.EntryRefused;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.PresenceChanged;
import amur.shared.Language;
import amur.shared.Period;
import amur.web.ConflictException;
import amur.web.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlatformTest
@RecordApplicationEvents
class SqlEntriesTest {
    private static final AtomicLong EDITIONS = new AtomicLong(9_150_000);

    @Autowired
    Entries entries;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationEvents events;

    final EditionId edition = new EditionId(EDITIONS.incrementAndGet());
    ExhibitorId mill;
    ExhibitorId buyer;

    @BeforeEach
    void companies() {
        List<ExhibitorId> ids = exhibitors.enlist(edition, List.of(oilMill(), oilBuyer()));
        mill = ids.get(0);
        buyer = ids.get(1);
    }

    private static ChangeEntry renamed(Entry entry, String name) {
        var company = entry.exhibitor();
        return new ChangeEntry(
                company.id(),
                entry.version(),
                name,
                company.latinName(),
                company.region(),
                company.sector(),
                company.registration(),
                3,
                4,
                false);
    }

    @Test
    void aChangeIsReadBackAndRenamesTheOrganisation() {
        entries.change(renamed(entries.get(mill), "Маслозавод «Бурея»"));
        var company = exhibitors.get(mill);
        assertThat(company.name()).isEqualTo("Маслозавод «Бурея»");
        assertThat(company.seats()).isEqualTo(3);
        assertThat(company.minMeetings()).isEqualTo(4);
        assertThat(accounts.get(company.organisation()).name()).isEqualTo("Маслозавод «Бурея»");
    }

    @Test
    void theSecondOfTwoWhoEditFindsAConflictAndChangesNothing() throws Exception {
        for (int round = 0; round < 10; round++) {
            Entry seen = entries.get(mill);
            String one = "Первый " + round;
            String other = "Второй " + round;
            List<Boolean> done = SqlApplicationsTest.race(
                    () -> {
                        entries.change(renamed(seen, one));
                        return null;
                    },
                    () -> {
                        entries.change(renamed(seen, other));
                        return null;
                    });
            assertThat(done).containsExactlyInAnyOrder(true, false);
            assertThat(exhibitors.get(mill).name()).isEqualTo(done.getFirst() ? one : other);
        }
        int old = entries.get(mill).version();
        entries.setGoods(mill, old, List.of());
        assertThatThrownBy(() -> entries.setRepresentatives(mill, old, List.of()))
                .isInstanceOf(ConflictException.class);
        assertThat(entries.get(mill).representatives()).hasSize(1);
    }

    @Test
    void aPersonKeepsTheirIdAndTheOthersCannotBeReached() {
        Entry before = entries.get(buyer);
        Representative wang = before.representatives().get(0);
        Representative zhang = before.representatives().get(1);
        var promoted = new Representative(
                zhang.id(), "伟", "张", "Zhang Wei", "总经理", "ZHANG.WEI@grain.example", Set.of("zh", "ru"), 1);
        var added = new Representative(0, "Иван", "Петров", "", "", "", Set.of("ru"), -1);
        entries.setRepresentatives(buyer, before.version(), List.of(promoted, added));
        List<Representative> after = entries.get(buyer).representatives();
        assertThat(after).hasSize(2);
        assertThat(after.getFirst().id()).isEqualTo(zhang.id());
        assertThat(after.getFirst().jobTitle()).isEqualTo("总经理");
        assertThat(after.getFirst().email()).isEqualTo("zhang.wei@grain.example");
        assertThat(after).extracting(Representative::id).doesNotContain(wang.id());

        int version = entries.get(mill).version();
        assertThatThrownBy(() -> entries.setRepresentatives(mill, version, List.of(promoted)))
                .isInstanceOfAny(NotFound.class, EntryRefused.class);
        var stolen = new Representative(after.get(1).id(), "Иван", "Петров", "", "", "", Set.of("ru"), -1);
        assertThatThrownBy(() -> entries.setRepresentatives(mill, version, List.of(stolen)))
                .isInstanceOf(NotFound.class);
        assertThat(entries.get(mill).representatives()).hasSize(1);
        assertThat(entries.get(buyer).representatives()).isEqualTo(after);
    }

    @Test
    void faultsOfGoodsAndPeopleNameTheirPlace() {
        int version = entries.get(mill).version();
        EntryRefused goods = catchThrowableOfType(
                EntryRefused.class,
                () -> entries.setGoods(
                        mill,
                        version,
                        List.of(
                                good(true, "15079", Language.RU, "Масло"),
                                good(true, "", Language.RU, ""),
                                good(false, "770000", Language.RU, ""),
                                good(false, "0405", Language.RU, ""))));
        assertThat(goods.faults())
                .extracting(EntryFault::field)
                .containsExactly("good-0-hs", "good-1-text", "good-2-hs");
        EntryRefused people = catchThrowableOfType(
                EntryRefused.class,
                () -> entries.setRepresentatives(
                        mill,
                        version,
                        List.of(
                                new Representative(0, "А", "Б", "", "", "a@b.example", Set.of(), 1),
                                new Representative(0, "", "", "", "", "a@b.example", Set.of(), -1))));
        assertThat(people.faults())
                .extracting(EntryFault::field)
                .containsExactly("person-0-seat", "person-1-family_name", "person-1-email");
        assertThat(entries.get(mill).version()).isEqualTo(version);
    }

    @Test
    void changedHoursAreToldOnceAndTheSameHoursNot() {
        var morning = new Period(Instant.parse("2027-05-18T01:00:00Z"), Instant.parse("2027-05-18T04:00:00Z"));
        entries.setPresence(mill, entries.get(mill).version(), List.of(morning));
        entries.setPresence(mill, entries.get(mill).version(), List.of(morning));
        assertThat(entries.get(mill).presence()).containsExactly(morning);
        assertThat(events.stream(PresenceChanged.class)).containsExactly(new PresenceChanged(edition, mill));
    }

    @Test
    void aRegisterNumberOfAnotherCompanyIsRefusedBesideItsField() {
        Entry entry = entries.get(mill);
        var company = entry.exhibitor();
        var numbered = new ChangeEntry(mill, entry.version(), company.name(), "", "", "", "7707083893", 1, 0, true);
        entries.change(numbered);
        ExhibitorId second = exhibitors.enlist(edition, List.of(oilMill())).getFirst();
        EntryRefused refused = catchThrowableOfType(
                EntryRefused.class,
                () -> entries.change(new ChangeEntry(
                        second, entries.get(second).version(), "Ещё один", "", "", "", "7707083893", 1, 0, true)));
        assertThat(refused.faults()).extracting(EntryFault::field).containsExactly("registration");
    }
}
