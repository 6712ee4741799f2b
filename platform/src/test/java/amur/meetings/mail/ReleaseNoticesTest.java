package amur.meetings.mail;

import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.Accounts.RegisterPerson;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.meetings.MeetingsExamples;
import amur.meetings.MeetingsExamples.Fair;
import amur.meetings.TimetableReleased;
import amur.notices.Inbox;
import amur.shared.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;

/** Two meetings of four companies, one of whose people are told of by a release. */
@PlatformTest
class ReleaseNoticesTest {
    @Autowired
    ReleaseNotices notices;

    @Autowired
    Inbox inbox;

    @Autowired
    Accounts accounts;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    MeetingsExamples examples;

    @Autowired
    JdbcClient jdbc;

    private Fair fair;
    private PersonId attending;
    private PersonId representing;
    private PersonId unaffected;
    private PersonId coordinator;

    @BeforeEach
    void people() {
        attending = person("mariia", Language.RU);
        representing = person("wang", Language.ZH);
        unaffected = person("other", Language.EN);
        coordinator = person("coordinator", Language.EN);
        fair = examples.fair(
                4,
                3,
                2,
                List.of(
                        named(
                                "ООО «<script>alert(1)</script>»",
                                "Script",
                                accounts.get(attending).email(),
                                "ru"),
                        named("虚构公司", "Invented Company", "", "zh"),
                        named("Третья", "Third", accounts.get(unaffected).email(), "ru"),
                        named("第四", "Fourth", "", "zh")),
                new int[] {0, 1},
                new int[] {2, 3});
        accounts.assign(
                representing,
                Role.COMPANY_REPRESENTATIVE,
                new Scope.OfOrganisation(exhibitors.get(fair.companies().get(1)).organisation()));
        accounts.assign(
                coordinator,
                Role.INTERPRETER_COORDINATOR,
                new Scope.OfEdition(fair.id().value()));
    }

    private PersonId person(String name, Language language) {
        return accounts.register(new RegisterPerson(AccountsExamples.email(name), "A", "B", "", language, null));
    }

    private static NewExhibitor named(String name, String latin, String email, String language) {
        NewExhibitor like = MeetingsExamples.speaking(language.equals("zh") ? 1 : 0, 1, 0, language);
        return new NewExhibitor(
                like.kind(),
                name,
                latin,
                like.country(),
                like.region(),
                like.sector(),
                "",
                1,
                0,
                true,
                List.of(new Representative(0, "A", "B", "", "", email, Set.of(language), -1)),
                List.of(),
                List.of());
    }

    /** Writes a release as it would stand in the tables, with the change of the first request alone. */
    private TimetableReleased released(int number, String change) {
        jdbc.sql("insert into timetable (edition_id) values (?) on conflict do nothing")
                .param(fair.id().value())
                .update();
        jdbc.sql("""
                        insert into timetable_release (edition_id, number, at, meetings, added, moved, cancelled)
                        values (?, ?, now(), 1, 1, 0, 0)""").params(fair.id().value(), number).update();
        jdbc.sql("""
                        insert into meeting_change (edition_id, release, request_id, a_id, b_id, before_slot, before_table, before_pair,
                            before_interpreter, after_slot, after_table, after_pair, after_interpreter)
                        values (?, ?, ?, ?, ?, %s)""".formatted(change))
                .params(
                        fair.id().value(),
                        number,
                        fair.requests().get(0).value(),
                        fair.companies().get(0).value(),
                        fair.companies().get(1).value())
                .update();
        return new TimetableReleased(
                fair.id(),
                number,
                Set.of(fair.companies().get(0), fair.companies().get(1)));
    }

    /** Here and now, as the listener does after the release. */
    private void tell(TimetableReleased released) {
        AopTestUtils.<ReleaseNotices>getTargetObject(notices).tell(released);
    }

    private List<Inbox.Entry> told(PersonId person) {
        return inbox.list(person, false, 1).rows();
    }

    /** Whatever kinds of space a language puts into its dates. */
    private static String text(Inbox.Entry notice) {
        return notice.text().replaceAll("[\\h]", " ");
    }

    @Test
    void onlyThoseAffectedAreToldEachInTheirOwnLanguageAndOnce() {
        TimetableReleased first = released(1, "null, null, null, null, 0, 2, 'ru-zh', 1");
        tell(first);
        tell(first);

        String path = "/editions/" + fair.edition().slug();
        assertThat(told(attending)).singleElement().satisfies(notice -> {
            assertThat(notice.subject()).startsWith("Ваши встречи: Выставка-пример");
            assertThat(text(notice))
                    .contains("Для вас назначена 1 встреча")
                    .contains("Новая: 18 мая 2027 г., 09:00, стол 2, 虚构公司 (Invented Company)");
            assertThat(notice.path()).isEqualTo(path + "/company/meetings?company=1");
        });
        assertThat(told(representing)).singleElement().satisfies(notice -> {
            assertThat(notice.subject()).startsWith("您在示例博览会");
            assertThat(text(notice))
                    .contains("为您安排了1场洽谈")
                    .contains("新增：2027年5月18日, 09:00，2号桌，ООО «<script>alert(1)</script>» (Script)");
            assertThat(notice.path()).isEqualTo(path + "/company/meetings?company=2");
        });
        assertThat(told(coordinator)).singleElement().satisfies(notice -> {
            assertThat(notice.subject()).startsWith("Interpreted meetings at Example expo");
            assertThat(notice.path()).isEqualTo(path + "/interpreters");
        });
        assertThat(told(unaffected)).isEmpty();
    }

    @Test
    void whatMovedOrWasCancelledIsSaidWithBothTimes() {
        tell(released(2, "0, 2, 'ru-zh', 1, 1, 3, 'ru-zh', 1"));
        tell(released(3, "1, 3, '', 0, null, null, null, null"));

        assertThat(told(attending))
                .extracting(ReleaseNoticesTest::text)
                .satisfiesExactly(
                        text -> assertThat(text).contains("Отменена: 18 мая 2027 г., 09:40, 虚构公司 (Invented Company)"),
                        text -> assertThat(text)
                                .contains("Вас касается 1 изменение")
                                .contains("Перенесена: 虚构公司 (Invented Company), была 18 мая 2027 г., 09:00, стол 2,"
                                        + " теперь 18 мая 2027 г., 09:40, стол 3"));
        assertThat(told(coordinator))
                .as("the cancelled one needed no interpreter")
                .hasSize(1);
    }
}
