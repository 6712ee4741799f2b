package amur.matchmaking.mail;

import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.editions.Editions;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MatchmakingExamples;
import amur.matchmaking.MatchmakingExamples.Fair;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.RequestDesk;
import amur.matchmaking.RequestExpired;
import amur.matchmaking.RequestMade;
import amur.matchmaking.WishLevel;
import amur.notices.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class RequestMailsTest {
    @Autowired
    Accounts accounts;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Matchmaking matchmaking;

    @Autowired
    RequestDesk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    private Fair fair;
    private PersonId maria;
    private PersonId wang;

    @BeforeEach
    void aFair() {
        fair = MatchmakingExamples.fair(editions, exhibitors, 0);
        maria = actingFor(AccountsExamples.maria(accounts), fair.mill());
        wang = actingFor(AccountsExamples.wangLi(accounts), fair.buyer());
    }

    private PersonId actingFor(PersonId person, ExhibitorId company) {
        accounts.assign(
                person,
                Role.COMPANY_REPRESENTATIVE,
                new Scope.OfOrganisation(exhibitors.get(company).organisation()));
        return person;
    }

    private List<Inbox.Entry> told(PersonId person, int many) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (inbox.list(person, false, 1).total() < many && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        return inbox.list(person, false, 1).rows();
    }

    /** The notice with this subject: what happened at one instant may be heard in any order. */
    private Inbox.Entry heard(PersonId person, String subject) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (true) {
            var found = inbox.list(person, false, 1).rows().stream()
                    .filter(entry -> entry.subject().equals(subject))
                    .findFirst();
            if (found.isPresent() || Instant.now().isAfter(end)) {
                return found.orElseThrow(() -> new AssertionError("Never told: " + subject));
            }
            Thread.sleep(50);
        }
    }

    @Test
    void theAskedCompanyIsToldInItsLanguageAndTheAskingOneOfTheAnswer() throws Exception {
        MeetingRequestId request = matchmaking.request(fair.mill(), fair.buyer(), WishLevel.MUST_MEET, "Жом и масло");
        Inbox.Entry asked = told(wang, 1).getFirst();
        assertThat(asked.subject()).isEqualTo("“Zeya Invented Oil Mill”提出洽谈请求");
        assertThat(asked.text())
                .contains("Zeya Invented Oil Mill (Вымышленный маслозавод «Зея»)")
                .contains("对方意向：必见")
                .contains("(UTC+08:00)")
                .endsWith("对方留言：Жом и масло");
        assertThat(asked.path())
                .isEqualTo("/editions/" + fair.edition().slug() + "/company/requests/" + request.value());
        matchmaking.accept(request, fair.buyer(), WishLevel.MEET);
        Inbox.Entry answered = told(maria, 1).getFirst();
        assertThat(answered.subject())
                .isEqualTo("Компания «Invented Harbin Grain and Oil Co., Ltd.» приняла ваш запрос на встречу");
        matchmaking.withdraw(request, fair.mill());
        assertThat(told(wang, 2).getFirst().subject()).isEqualTo("“Zeya Invented Oil Mill”不再安排与贵企业的洽谈");
        assertThat(inbox.list(maria, false, 1).total()).isEqualTo(1);
    }

    @Test
    void aReasonIsPassedOn() throws Exception {
        MeetingRequestId request = matchmaking.request(fair.mill(), fair.buyer(), WishLevel.MEET, "");
        matchmaking.decline(request, fair.buyer(), "已有供应商");
        assertThat(told(maria, 1).getFirst().text()).endsWith("Причина: 已有供应商");
    }

    @Test
    void theOrganizerCallingOffIsToldToBoth() throws Exception {
        MeetingRequestId request = MatchmakingExamples.accepted(matchmaking, fair.mill(), fair.buyer());
        desk.cancel(fair.id(), request, "Зал закрыт");
        assertThat(heard(wang, "主办方已取消与“Zeya Invented Oil Mill”的洽谈请求").text()).contains("原因：Зал закрыт");
        assertThat(heard(
                                maria,
                                "Организатор отменил запрос на встречу с компанией «Invented Harbin Grain and Oil Co., Ltd.»")
                        .text())
                .contains("Причина: Зал закрыт");
    }

    @Test
    void whatEndsInSilenceIsToldToBoth() throws Exception {
        MeetingRequestId request = matchmaking.request(fair.mill(), fair.buyer(), WishLevel.MEET, "");
        told(wang, 1);
        jdbc.sql("update meeting_request set state = 'EXPIRED', decided_at = now() where id = ?")
                .param(request.value())
                .update();
        publish(new RequestExpired(fair.id(), request));
        assertThat(told(maria, 1).getFirst().subject()).endsWith("не ответила на ваш запрос на встречу");
        assertThat(told(wang, 2).getFirst().subject()).isEqualTo("“Zeya Invented Oil Mill”的洽谈请求已过期");
    }

    @Test
    void anEventHeardTwiceIsToldOnceAndNothingStaysUnheard() throws Exception {
        MeetingRequestId request = matchmaking.request(fair.mill(), fair.buyer(), WishLevel.MEET, "");
        told(wang, 1);
        publish(new RequestMade(fair.id(), request));
        matchmaking.withdraw(request, fair.mill());
        assertThat(told(wang, 2)).hasSize(2);
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        String unheard = """
                select count(*) from event_publication where completion_date is null
                and serialized_event like '%' || ? || '%' and listener_id like '%RequestMails%'""";
        while (jdbc.sql(unheard)
                                .param(":" + request.value() + "}")
                                .query(Integer.class)
                                .single()
                        > 0
                && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(jdbc.sql(unheard)
                        .param(":" + request.value() + "}")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(inbox.list(wang, false, 1).total()).isEqualTo(2);
    }

    private void publish(Object event) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(event));
    }
}
