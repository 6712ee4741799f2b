package amur.meetings.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.Accounts.RegisterPerson;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.editions.EditionsExamples;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.ExhibitorsExamples;
import amur.meetings.Agenda;
import amur.meetings.Agendas;
import amur.meetings.Agendas.FeedOwner;
import amur.meetings.MeetingsExamples;
import amur.meetings.Place;
import amur.meetings.ReleasedTimetable;
import amur.shared.Language;
import amur.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class SqlAgendasTest {
    @Autowired
    Agendas agendas;

    @Autowired
    MeetingsExamples examples;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    /** A company with two people at two seats meets two others at once, then one of them again called off. */
    private MeetingsExamples.Fair fair(String firstEmail, String secondEmail) {
        List<NewExhibitor> others = ExhibitorsExamples.many(3);
        NewExhibitor host = ExhibitorsExamples.oilBuyer();
        var twoSeats = new NewExhibitor(
                host.kind(),
                host.name(),
                host.latinName(),
                host.country(),
                host.region(),
                host.sector(),
                "",
                2,
                0,
                true,
                List.of(seated("丽", firstEmail, 0), seated("伟", secondEmail, 1)),
                List.of(),
                List.of());
        return examples.fair(
                4,
                3,
                2,
                List.of(twoSeats, others.get(0), others.get(1), others.get(2)),
                new int[] {0, 1},
                new int[] {0, 2},
                new int[] {3, 0});
    }

    private static Exhibitor.Representative seated(String given, String email, int seat) {
        return new Exhibitor.Representative(0, given, "王", "", "", email, Set.of("zh"), seat);
    }

    private ReleasedTimetable released(MeetingsExamples.Fair fair) {
        List<ExhibitorId> companies = fair.companies();
        return new ReleasedTimetable(jdbc, fair.edition())
                .release()
                .place(fair.requests().get(1), companies.get(0), 1, companies.get(2), 0, new Place(0, 2, "ru-zh", 1))
                .place(fair.requests().get(0), companies.get(0), 0, companies.get(1), 0, new Place(0, 1, "ru-zh", 2))
                .place(fair.requests().get(2), companies.get(3), 0, companies.get(0), 0, new Place(2, 3, "", 0));
    }

    @Test
    void aCompanySeesItsPartnersInOrderOfTimeWithTableSeatAndInterpreter() {
        MeetingsExamples.Fair fair = fair("", "");
        released(fair).release().cancel(fair.requests().get(2));
        Agenda agenda = agendas.ofCompany(fair.companies().getFirst());
        assertThat(agenda.owner()).isEqualTo("虚构哈尔滨粮油有限公司");
        assertThat(agenda.release()).isEqualTo(2);
        assertThat(agenda.entries())
                .extracting(
                        entry -> entry.parties().getFirst().name(),
                        Agenda.Entry::table,
                        Agenda.Entry::seat,
                        Agenda.Entry::interpreter,
                        Agenda.Entry::status,
                        Agenda.Entry::sequence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("虚构公司2", 2, 1, "Interpreter 1", Agenda.Status.CONFIRMED, 0),
                        org.assertj.core.groups.Tuple.tuple(
                                "Вымышленная компания 1", 1, 0, "Interpreter 2", Agenda.Status.CONFIRMED, 0),
                        org.assertj.core.groups.Tuple.tuple(
                                "Вымышленная компания 3", 3, 0, "", Agenda.Status.CANCELLED, 1));
        assertThat(agenda.standing()).hasSize(2);
        assertThat(agenda.attendedBy("王伟", "", 1).entries()).hasSize(1);
    }

    @Test
    void aPersonHasTheMeetingsOfTheirSeat() {
        String email = AccountsExamples.email("wang.wei");
        MeetingsExamples.Fair fair = fair(AccountsExamples.email("wang.li"), email);
        released(fair);
        PersonId wei = accounts.register(new RegisterPerson(email, "伟", "王", "Wang Wei", Language.ZH, null));
        Agenda agenda = agendas.ofPerson(fair.id(), wei);
        assertThat(agenda.owner()).isEqualTo("王伟");
        assertThat(agenda.entries())
                .extracting(entry -> entry.parties().getFirst().name())
                .containsExactly("虚构公司2");
    }

    @Test
    void whoActsForACompanyWithoutBeingListedHasAllItsMeetingsAndAStrangerNone() {
        MeetingsExamples.Fair fair = fair("", "");
        released(fair);
        PersonId acting = AccountsExamples.maria(accounts);
        assertThat(agendas.ofPerson(fair.id(), acting).entries()).isEmpty();
        accounts.assign(
                acting,
                Role.COMPANY_REPRESENTATIVE,
                new Scope.OfOrganisation(
                        exhibitors.get(fair.companies().getFirst()).organisation()));
        assertThat(agendas.ofPerson(fair.id(), acting).entries()).hasSize(3);
    }

    @Test
    void anInterpreterSeesBothCompanies() {
        MeetingsExamples.Fair fair = fair("", "");
        released(fair);
        Agenda agenda = agendas.ofInterpreter(fair.id(), EditionsExamples.POOL, 2);
        assertThat(agenda.owner()).isEqualTo("Interpreter 2");
        assertThat(agenda.entries()).hasSize(1);
        assertThat(agenda.entries().getFirst().parties())
                .extracting(Agenda.Party::name)
                .containsExactly("虚构哈尔滨粮油有限公司", "Вымышленная компания 1");
        assertThat(agendas.ofInterpreters(fair.id()))
                .extracting(
                        Agendas.OfInterpreter::number,
                        one -> one.agenda().entries().size())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 1), org.assertj.core.groups.Tuple.tuple(2, 1));
        assertThatThrownBy(() -> agendas.ofInterpreter(fair.id(), EditionsExamples.POOL, 3))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void beforeTheFirstReleaseThereIsNothing() {
        Agenda agenda = agendas.ofCompany(fair("", "").companies().getFirst());
        assertThat(agenda.release()).isZero();
        assertThat(agenda.entries()).isEmpty();
    }

    @Test
    void theChangesOfAReleaseAreThoseOfTheCompany() {
        MeetingsExamples.Fair fair = fair("", "");
        released(fair)
                .release()
                .move(fair.requests().get(0), new Place(3, 1, "ru-zh", 2))
                .cancel(fair.requests().get(2));
        List<Agendas.Change> changes = agendas.changes(fair.companies().getFirst(), 2);
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).after()).isNull();
        assertThat(changes.get(0).partner().name()).isEqualTo("Вымышленная компания 3");
        assertThat(changes.get(1).before().start())
                .isBefore(changes.get(1).after().start());
        assertThat(agendas.changes(fair.companies().get(2), 2)).isEmpty();
    }

    @Test
    void aFeedKeepsItsSecretUntilItIsRenewed() {
        MeetingsExamples.Fair fair = fair("", "");
        var owner = new FeedOwner.OfPerson(fair.id(), AccountsExamples.maria(accounts));
        String secret = agendas.feed(owner);
        assertThat(secret).matches("[0-9a-f]{32}");
        assertThat(agendas.feed(owner)).isEqualTo(secret);
        assertThat(agendas.findFeed(secret)).contains(owner);
        String renewed = agendas.renewFeed(owner);
        assertThat(renewed).isNotEqualTo(secret);
        assertThat(agendas.findFeed(secret)).isEmpty();
        assertThat(agendas.findFeed(renewed)).contains(owner);
        var interpreter = new FeedOwner.OfInterpreter(fair.id(), EditionsExamples.POOL, 1);
        assertThat(agendas.findFeed(agendas.feed(interpreter))).contains(interpreter);
    }

    @Test
    void theAuditTrailKnowsOfTheRenewalAndNotOfTheSecret() {
        MeetingsExamples.Fair fair = fair("", "");
        var owner = new FeedOwner.OfPerson(fair.id(), AccountsExamples.maria(accounts));
        String first = agendas.feed(owner);
        String second = agendas.renewFeed(owner);
        List<String> entries = jdbc.sql(
                        "select coalesce(before::text, '') || coalesce(after::text, '') from audit_entry"
                                + " where subject = 'calendar_feed' and subject_id = (select id::text from calendar_feed where token = ?)"
                                + " order by id")
                .param(second)
                .query(String.class)
                .list();
        assertThat(entries).hasSize(2);
        assertThat(entries.getLast()).contains("renewals");
        assertThat(String.join("", entries)).doesNotContain(first, second);
    }

    @Test
    void manyWhoAskAtOnceForTheFirstTimeGetOneSecret() throws Exception {
        MeetingsExamples.Fair fair = fair("", "");
        var owner = new FeedOwner.OfPerson(fair.id(), AccountsExamples.maria(accounts));
        var secrets = new ArrayList<Future<String>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 16; i++) {
                secrets.add(threads.submit(() -> agendas.feed(owner)));
            }
        }
        var seen = new java.util.HashSet<String>();
        for (Future<String> secret : secrets) {
            seen.add(secret.get());
        }
        assertThat(seen).hasSize(1);
    }
}
