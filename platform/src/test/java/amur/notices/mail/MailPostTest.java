package amur.notices.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.EmailConfirmations;
import amur.accounts.Invitations;
import amur.accounts.PersonId;
import amur.notices.Deliveries;
import amur.notices.Deliveries.Delivery;
import amur.notices.Deliveries.Filter;
import amur.notices.Deliveries.State;
import amur.notices.Notices;
import amur.notices.Notices.Notice;
import amur.web.PublicAddress;
import amur.web.Words;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** Mail over a real connection to a mail server of the test's own. */
@PlatformTest
class MailPostTest {
    @Autowired
    Accounts accounts;

    @Autowired
    Notices notices;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Invitations invitations;

    @Autowired
    EmailConfirmations confirmations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Words words;

    private final FakeMailServer server = new FakeMailServer();
    private MailPost post;

    @BeforeEach
    void connect() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        post = new MailPost(
                jdbc,
                transactions,
                invitations,
                confirmations,
                words,
                new StaticListableBeanFactory(java.util.Map.of("sender", sender)).getBeanProvider(JavaMailSender.class),
                new MailSettings("127.0.0.1", "fair@example.org", new PublicAddress("https://fair.example.org/")));
        // What other tests left in the queue is not this test's.
        jdbc.sql("update delivery set state = 'FAILED' where state = 'QUEUED'").update();
    }

    @AfterEach
    void disconnect() {
        server.close();
    }

    /** A notice as it is stored where mail is set up. */
    private void queue(PersonId person, String key) {
        notices.tell(List.of(new Notice(person, key, "Расписание 2", "Ваша встреча перенесена · 会面改期", "/notices")));
        queueLast(person);
    }

    private void queueLast(PersonId person) {
        jdbc.sql("""
                        update delivery set channel = 'MAIL', state = 'QUEUED'
                        where notice_id in (select id from notice where person_id = ?)""").param(person.value()).update();
    }

    private Delivery delivery(PersonId person) {
        return deliveries
                .list(new Filter(accounts.get(person).email(), Optional.empty()), 1)
                .rows()
                .getFirst();
    }

    private static MimeMessage parsed(String mail) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sendsInTheReadersLanguageWithALinkOfTheirs() throws Exception {
        PersonId maria = AccountsExamples.maria(accounts);
        queue(maria, "release/2");
        assertThat(post.sendQueued()).isEqualTo(1);
        MimeMessage mail = parsed(server.taken().getFirst());
        assertThat(mail.getSubject()).isEqualTo("Расписание 2");
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly(accounts.get(maria).email());
        assertThat(mail.getHeader("Content-Language")).containsExactly("ru");
        assertThat((String) mail.getContent())
                .contains("Ваша встреча перенесена · 会面改期")
                .contains("https://fair.example.org/ru/notices")
                .contains("Вы получили это письмо");
        Delivery done = delivery(maria);
        assertThat(mail.getMessageID()).isEqualTo("<delivery-" + done.id() + "@fair.example.org>");
        assertThat(done).extracting(Delivery::state, Delivery::attempts).containsExactly(State.SENT, 1);
        assertThat(post.sendQueued()).as("nothing is sent twice").isZero();
    }

    @Test
    void triesAgainLaterAndGivesUpInTheEnd() {
        PersonId maria = AccountsExamples.maria(accounts);
        queue(maria, "release/2");
        server.refuse(true);
        assertThat(post.sendQueued()).isZero();
        Delivery refused = delivery(maria);
        assertThat(refused).extracting(Delivery::state, Delivery::attempts).containsExactly(State.QUEUED, 1);
        assertThat(refused.lastError()).contains("451");
        assertThat(post.sendQueued()).as("not before its pause is over").isZero();
        assertThat(delivery(maria).attempts()).isEqualTo(1);
        for (int attempt = 2; attempt <= MailPost.PAUSES.size() + 1; attempt++) {
            jdbc.sql("update delivery set next_at = now() where id = ?")
                    .param(refused.id())
                    .update();
            post.sendQueued();
        }
        assertThat(delivery(maria))
                .extracting(Delivery::state, Delivery::attempts)
                .containsExactly(State.FAILED, MailPost.PAUSES.size() + 1);
        server.refuse(false);
        deliveries.retry(refused.id());
        assertThat(post.sendQueued()).isEqualTo(1);
        assertThat(List.of(delivery(maria)))
                .extracting(Delivery::state, Delivery::lastError)
                .containsExactly(tuple(State.SENT, ""));
    }

    @Test
    void aMailServerThatIsAwayLosesNothing() {
        PersonId maria = AccountsExamples.maria(accounts);
        queue(maria, "release/2");
        server.close();
        assertThat(post.sendQueued()).isZero();
        assertThat(delivery(maria).state()).isEqualTo(State.QUEUED);
    }

    @Test
    void anInvitationsLinkIsInTheMailAlone() throws Exception {
        PersonId maria = AccountsExamples.maria(accounts);
        invitations.invite(maria);
        queueLast(maria);
        assertThat(post.sendQueued()).isEqualTo(1);
        String text = (String) parsed(server.taken().getFirst()).getContent();
        Matcher link = Pattern.compile("https://fair\\.example\\.org/ru/invitations/([A-Za-z0-9_-]{43})")
                .matcher(text);
        assertThat(link.find()).isTrue();
        String token = link.group(1);
        assertThat(invitations.find(token)).contains(maria);
        assertThat(jdbc.sql("""
                        select count(*) from audit_entry where before::text like :like or after::text like :like""")
                        .param("like", "%" + token + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from notice where text like ? or path like ?")
                        .params("%" + token + "%", "%" + token + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theLinkThatConfirmsAnAddressIsInTheMailAlone() throws Exception {
        PersonId li = AccountsExamples.wangLi(accounts);
        confirmations.begin(li);
        queueLast(li);
        assertThat(post.sendQueued()).isEqualTo(1);
        MimeMessage mail = parsed(server.taken().getFirst());
        assertThat(mail.getSubject()).isEqualTo("请确认您的电子邮箱");
        String text = (String) mail.getContent();
        assertThat(text).contains("如果您没有注册该账户，请忽略此邮件");
        Matcher link = Pattern.compile("https://fair\\.example\\.org/zh/account/email/([A-Za-z0-9_-]{43})")
                .matcher(text);
        assertThat(link.find()).isTrue();
        String token = link.group(1);
        assertThat(confirmations.isOpen(li, token)).isTrue();
        assertThat(jdbc.sql("select count(*) from audit_entry where before::text like :like or after::text like :like")
                        .param("like", "%" + token + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from email_confirmation_link where encode(token_hash, 'escape') like ?")
                        .param("%" + token + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
