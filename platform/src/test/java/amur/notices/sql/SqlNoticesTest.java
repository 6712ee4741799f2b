package amur.notices.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.Accounts.RegisterPerson;
import amur.accounts.AccountsExamples;
import amur.accounts.Invitations;
import amur.accounts.PersonId;
import amur.notices.Deliveries;
import amur.notices.Deliveries.Channel;
import amur.notices.Deliveries.Delivery;
import amur.notices.Deliveries.Filter;
import amur.notices.Deliveries.State;
import amur.notices.Inbox;
import amur.notices.Notices;
import amur.notices.Notices.Notice;
import amur.shared.Language;
import amur.web.NotFound;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class SqlNoticesTest {
    @Autowired
    Accounts accounts;

    @Autowired
    Notices notices;

    @Autowired
    Inbox inbox;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private static Notice notice(PersonId to, String key) {
        return new Notice(to, key, "版本 1", "Подробности", "/editions/x/timetable");
    }

    @Test
    void tellsTheSameCauseOnceAndEachPersonTheirs() {
        PersonId wang = AccountsExamples.wangLi(accounts);
        PersonId maria = AccountsExamples.maria(accounts);
        notices.tell(List.of(notice(wang, "release/1"), notice(maria, "release/1")));
        notices.tell(List.of(notice(wang, "release/1"), notice(wang, "release/2")));
        assertThat(inbox.list(wang, false, 1).total()).isEqualTo(2);
        assertThat(inbox.unread(maria)).isEqualTo(1);
    }

    @Test
    void aCauseNamedTwiceInOneCallIsToldOnce() {
        PersonId wang = AccountsExamples.wangLi(accounts);
        notices.tell(List.of(notice(wang, "release/1"), notice(wang, "release/1")));
        assertThat(inbox.list(wang, false, 1).total()).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        PersonId wang = AccountsExamples.wangLi(accounts);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            notices.tell(List.of(notice(wang, "release/1")));
            status.setRollbackOnly();
        });
        assertThat(inbox.list(wang, false, 1).total()).isZero();
    }

    @Test
    void somebodyElsesNoticeIsNotThere() {
        PersonId wang = AccountsExamples.wangLi(accounts);
        PersonId maria = AccountsExamples.maria(accounts);
        notices.tell(List.of(notice(wang, "release/1")));
        long id = inbox.list(wang, false, 1).rows().getFirst().id();
        assertThatThrownBy(() -> inbox.get(maria, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inbox.markRead(maria, id)).isInstanceOf(NotFound.class);
        assertThat(inbox.unread(wang)).isEqualTo(1);
    }

    @Test
    void readOnceIsReadForGood() {
        PersonId wang = AccountsExamples.wangLi(accounts);
        notices.tell(List.of(notice(wang, "a"), notice(wang, "b"), notice(wang, "c")));
        long id = inbox.list(wang, false, 1).rows().getFirst().id();
        inbox.markRead(wang, id);
        var first = inbox.get(wang, id).readAt();
        inbox.markRead(wang, id);
        assertThat(inbox.get(wang, id).readAt()).isEqualTo(first).isPresent();
        assertThat(inbox.list(wang, true, 1).total()).isEqualTo(2);
        assertThat(inbox.markAllRead(wang)).isEqualTo(2);
        assertThat(inbox.unread(wang)).isZero();
    }

    @Test
    void withoutMailTheLogSaysSo() {
        PersonId wang = AccountsExamples.wangLi(accounts);
        notices.tell(List.of(notice(wang, "a")));
        String email = accounts.get(wang).email();
        assertThat(deliveries.list(new Filter(email, Optional.empty()), 1).rows())
                .extracting(Delivery::channel, Delivery::state, Delivery::attempts)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Channel.IN_APP, State.NOT_SET_UP, 0));
        assertThat(deliveries
                        .list(new Filter(email, Optional.of(State.SENT)), 1)
                        .rows())
                .isEmpty();
        assertThat(deliveries.counts(new Filter(email, Optional.empty())).get(State.NOT_SET_UP))
                .isEqualTo(1);
    }

    @Test
    void twoThousandAreToldInOneStatement() {
        String mark = AccountsExamples.email("many");
        List<PersonId> people = jdbc.sql("""
                        insert into person (email, given_name, family_name, language)
                        select n || ? , '', 'Many', 'en' from generate_series(1, 2000) n returning id""").param(mark).query(Long.class).list().stream()
                .map(PersonId::new)
                .toList();
        long before = System.nanoTime();
        notices.tell(people.stream().map(person -> notice(person, "release/9")).toList());
        long millis = (System.nanoTime() - before) / 1_000_000;
        assertThat(deliveries.list(new Filter(mark, Optional.empty()), 1).total())
                .isEqualTo(2000);
        assertThat(millis).isLessThan(10_000);
    }

    @Test
    void anInvitationLeavesANoticeWithoutTheLink() {
        PersonId maria = AccountsExamples.maria(accounts);
        invitations.invite(maria);
        Inbox.Entry told = inbox.list(maria, false, 1).rows().getFirst();
        assertThat(told.subject()).isEqualTo("Ваша учётная запись на выставке");
        assertThat(told.text()).contains("Иванова Мария").contains("7 дней").doesNotContain("/invitations/");
        assertThat(told.path()).isEqualTo("/account");
        assertThat(invitations.isWaiting(maria)).isTrue();
    }

    @Test
    void aNoticeLeadsNowhereElse() {
        assertThatThrownBy(() -> new Notice(new PersonId(1), "k", "s", "t", "//elsewhere.example"))
                .isInstanceOf(IllegalArgumentException.class);
        PersonId other =
                accounts.register(new RegisterPerson(AccountsExamples.email("x"), "", "X", "", Language.EN, null));
        assertThat(inbox.unread(other)).isZero();
    }
}
