package amur.exhibitors.sql;

import static amur.exhibitors.ExhibitorsExamples.applying;
import static amur.exhibitors.ExhibitorsExamples.inn;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.RoleAssignment;
import amur.accounts.Scope;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Applications;
import amur.exhibitors.Applications.Apply;
import amur.exhibitors.Entries;
import amur.exhibitors.EntryFault;
import amur.exhibitors.EntryRefused;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitor.State;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.ExhibitorListed;
import amur.exhibitors.ExhibitorWithdrawn;
import amur.exhibitors.Exhibitors;
import amur.notices.Inbox;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlatformTest
@RecordApplicationEvents
class SqlApplicationsTest {
    @Autowired
    Applications applications;

    @Autowired
    Entries entries;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Accounts accounts;

    @Autowired
    Editions editions;

    @Autowired
    Inbox inbox;

    @Autowired
    ApplicationEvents events;

    Edition edition;
    PersonId maria;

    @BeforeEach
    void editionAndApplicant() {
        edition = EditionsExamples.bare(editions);
        maria = AccountsExamples.maria(accounts);
    }

    private ExhibitorId apply(String registration) {
        return applications.apply(new Apply(edition.id(), maria, Optional.empty(), applying(oilMill(), registration)));
    }

    private int version(ExhibitorId id) {
        return entries.get(id).version();
    }

    @Test
    void whoAppliesActsForTheCompanyAndWaits() {
        ExhibitorId id = apply(" 77 07-083893");
        Exhibitor company = exhibitors.get(id);
        assertThat(company.state()).isEqualTo(new State.Applied());
        assertThat(company.registration()).isEqualTo("7707083893");
        assertThat(exhibitors.listed(edition.id())).isEmpty();
        assertThat(accounts.assignments(maria))
                .contains(new RoleAssignment(
                        Role.COMPANY_REPRESENTATIVE, new Scope.OfOrganisation(company.organisation())));
        assertThat(applications.waiting(edition.id()).count()).isEqualTo(1);
        assertThat(applications.waiting(edition.id()).since()).contains(applications.appliedAt(id));
    }

    @Test
    void everyFaultIsNamedAtOnceWithItsField() {
        var entry = applying(oilMill(), "7707083894");
        var wrong = new Exhibitors.NewExhibitor(
                entry.kind(),
                " ",
                "Цея",
                entry.country(),
                "CN-HL",
                "fishing",
                entry.registration(),
                0,
                -1,
                true,
                List.of(),
                List.of(),
                List.of());
        EntryRefused refused = catchThrowableOfType(
                EntryRefused.class, () -> applications.apply(new Apply(edition.id(), maria, Optional.empty(), wrong)));
        assertThat(refused.faults())
                .extracting(EntryFault::field)
                .containsExactly("name", "latin_name", "seats", "min_meetings", "registration", "region", "sector");
        assertThat(applications.waiting(edition.id()).count()).isZero();
    }

    @Test
    void oneRegisterNumberAppliesOnce() {
        String number = inn(4_711);
        apply(number);
        EntryRefused refused = catchThrowableOfType(EntryRefused.class, () -> apply(number));
        assertThat(refused.faults()).extracting(EntryFault::field).containsExactly("registration");
        assertThat(applications.waiting(edition.id()).count()).isEqualTo(1);
    }

    @Test
    void whoWasRefusedUnderYourNumberDoesNotKeepYouOut() {
        ExhibitorId stranger = apply(inn(4_712));
        applications.refuse(stranger, version(stranger), "Чужой номер.");
        ExhibitorId owner = apply(inn(4_712));
        applications.approve(owner, version(owner));
        assertThat(exhibitors.get(owner).state()).isEqualTo(new State.Listed());
        // The refused one cannot come back while the number is the owner's.
        EntryRefused refused =
                catchThrowableOfType(EntryRefused.class, () -> applications.approve(stranger, version(stranger)));
        assertThat(refused.faults()).extracting(EntryFault::field).containsExactly("registration");
        assertThat(exhibitors.get(stranger).state()).isEqualTo(new State.Refused("Чужой номер."));
        applications.withdraw(owner, version(owner));
        applications.approve(stranger, version(stranger));
        assertThat(catchThrowableOfType(EntryRefused.class, () -> applications.resubmit(owner, version(owner)))
                        .key())
                .isEqualTo("exhibitors.fault.registration.taken");
        assertThat(exhibitors.get(owner).state()).isEqualTo(new State.Withdrawn());
    }

    @Test
    void nobodyAppliesForAnOrganisationTheyDoNotActFor() {
        ExhibitorId hers = apply(inn(1));
        var organisation = exhibitors.get(hers).organisation();
        PersonId stranger = AccountsExamples.wangLi(accounts);
        Edition next = EditionsExamples.bare(editions);
        assertThatThrownBy(() -> applications.apply(
                        new Apply(next.id(), stranger, Optional.of(organisation), applying(oilMill(), inn(1)))))
                .isInstanceOf(NotFound.class);
        ExhibitorId again =
                applications.apply(new Apply(next.id(), maria, Optional.of(organisation), applying(oilMill(), inn(1))));
        assertThat(exhibitors.get(again).organisation()).isEqualTo(organisation);
    }

    @Test
    void approvingListsAndTellsThePeopleInTheirLanguage() {
        ExhibitorId id = apply(inn(2));
        applications.approve(id, version(id));
        assertThat(exhibitors.get(id).state()).isEqualTo(new State.Listed());
        assertThat(events.stream(ExhibitorListed.class)).containsExactly(new ExhibitorListed(edition.id(), id));
        Inbox.Entry told = inbox.list(maria, false, 1).rows().getFirst();
        assertThat(told.subject()).startsWith("Вымышленный маслозавод «Зея» — в каталоге");
        assertThat(told.path()).startsWith("/editions/" + edition.slug() + "/company");
    }

    @Test
    void returningNeedsAReasonAndLeadsBackToReview() {
        ExhibitorId id = apply(inn(3));
        assertThatThrownBy(() -> applications.returnWithReason(id, version(id), "  "))
                .isInstanceOf(UserFacingException.class);
        applications.returnWithReason(id, version(id), "Приложите код ГС.");
        assertThat(exhibitors.get(id).state()).isEqualTo(new State.Returned("Приложите код ГС."));
        assertThat(inbox.list(maria, false, 1).rows().getFirst().text()).contains("Приложите код ГС.");
        applications.resubmit(id, version(id));
        assertThat(exhibitors.get(id).state()).isEqualTo(new State.Applied());
        applications.returnWithReason(id, version(id), "И ещё раз.");
        assertThat(inbox.list(maria, false, 1).rows()).hasSize(2);
    }

    @Test
    void refusedStaysRefusedForTheCompanyAndCanBeListedByTheOrganizer() {
        ExhibitorId id = apply(inn(4));
        applications.refuse(id, version(id), "Не по теме.");
        assertThatThrownBy(() -> applications.resubmit(id, version(id))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> entries.setGoods(id, version(id), List.of())).isInstanceOf(UserFacingException.class);
        applications.approve(id, version(id));
        assertThat(exhibitors.get(id).state()).isEqualTo(new State.Listed());
    }

    @Test
    void aWithdrawnCompanyLeavesTheCatalogue() {
        ExhibitorId id = apply(inn(5));
        applications.approve(id, version(id));
        applications.withdraw(id, version(id));
        assertThat(exhibitors.listed(edition.id())).isEmpty();
        assertThat(events.stream(ExhibitorWithdrawn.class)).containsExactly(new ExhibitorWithdrawn(edition.id(), id));
    }

    @Test
    void ofTwoOrganizersWhoDecideAtOnceOneIsHeard() throws Exception {
        for (int round = 0; round < 10; round++) {
            ExhibitorId id = apply(inn(100 + round));
            int seen = version(id);
            List<Boolean> done = race(
                    () -> {
                        applications.approve(id, seen);
                        return null;
                    },
                    () -> {
                        applications.refuse(id, seen, "Нет.");
                        return null;
                    });
            assertThat(done).containsExactlyInAnyOrder(true, false);
            assertThat(exhibitors.get(id).state())
                    .isEqualTo(done.getFirst() ? new State.Listed() : new State.Refused("Нет."));
        }
    }

    @Test
    void whatTheOrganizerHasNotSeenIsNotApproved() {
        ExhibitorId id = apply(inn(6));
        int seen = version(id);
        entries.setGoods(id, seen, List.of());
        assertThatThrownBy(() -> applications.approve(id, seen)).isInstanceOf(ConflictException.class);
        assertThat(exhibitors.get(id).state()).isEqualTo(new State.Applied());
    }

    /** Which of the deeds succeeded; any other failure than a conflict is passed on. */
    static List<Boolean> race(Callable<?>... deeds) throws Exception {
        var barrier = new CyclicBarrier(deeds.length);
        try (var threads = Executors.newFixedThreadPool(deeds.length)) {
            var racing = new ArrayList<Future<Boolean>>();
            for (Callable<?> deed : deeds) {
                racing.add(threads.submit(() -> {
                    barrier.await();
                    try {
                        deed.call();
                        return true;
                    } catch (ConflictException lost) {
                        return false;
                    }
                }));
            }
            var done = new ArrayList<Boolean>();
            for (Future<Boolean> one : racing) {
                done.add(one.get());
            }
            return done;
        }
    }
}
