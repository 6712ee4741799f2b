package amur.notices.mail;

import amur.accounts.EmailConfirmations;
import amur.accounts.Invitations;
import amur.accounts.PersonId;
import amur.shared.Language;
import amur.web.Words;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is queued. One transaction for each mail: the row is locked, the mail server takes the mail, the row says so. A node
 * that dies between the two leaves the row queued and the mail goes out twice rather than never; its {@code Message-ID} is the
 * same both times, so that a mail program can show it once.
 */
class MailPost {
    private static final Logger log = LoggerFactory.getLogger(MailPost.class);

    /** Pauses before the next attempt; after the last one the delivery has failed and the organizer sees it. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    private static final int LARGEST_ERROR_CHARACTERS = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Invitations invitations;
    private final EmailConfirmations confirmations;
    private final Words words;
    private final ObjectProvider<JavaMailSender> sender;
    private final MailSettings settings;

    MailPost(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Invitations invitations,
            EmailConfirmations confirmations,
            Words words,
            ObjectProvider<JavaMailSender> sender,
            MailSettings settings) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.invitations = invitations;
        this.confirmations = confirmations;
        this.words = words;
        this.sender = sender;
        this.settings = settings;
    }

    private record Queued(
            long id,
            int attempts,
            PersonId person,
            String email,
            Language language,
            String subject,
            String text,
            String path,
            String link) {}

    Task<Void> job() {
        return Tasks.recurring("notices-mail", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> sendQueued());
    }

    /** Sends all that is due, one after the other; how many the mail server took. */
    int sendQueued() {
        if (!settings.isSetUp()) {
            return 0;
        }
        int sent = 0;
        while (true) {
            switch (Objects.requireNonNull(transaction.execute(status -> sendNext()))) {
                case SENT -> sent++;
                case NOT_TAKEN -> {}
                case NOTHING_DUE -> {
                    return sent;
                }
            }
        }
    }

    private enum Outcome {
        SENT,
        NOT_TAKEN,
        NOTHING_DUE
    }

    private Outcome sendNext() {
        Optional<Queued> next = jdbc.sql("""
                        select d.id, d.attempts, n.person_id, p.email, p.language, n.subject, n.text, n.path, n.link
                        from delivery d join notice n on n.id = d.notice_id join person p on p.id = n.person_id
                        where d.state = 'QUEUED' and d.next_at <= clock_timestamp()
                        order by d.next_at, d.id limit 1 for update of d skip locked""")
                .query((row, n) -> new Queued(
                        row.getLong("id"),
                        row.getInt("attempts"),
                        new PersonId(row.getLong("person_id")),
                        row.getString("email"),
                        Language.find(row.getString("language")).orElse(Language.EN),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getString("path"),
                        row.getString("link")))
                .optional();
        if (next.isEmpty()) {
            return Outcome.NOTHING_DUE;
        }
        Queued mail = next.get();
        try {
            send(mail);
        } catch (MailException | MessagingException e) {
            failed(mail, e);
            return Outcome.NOT_TAKEN;
        }
        jdbc.sql("""
                        update delivery set state = 'SENT', attempts = attempts + 1, last_error = '', at = clock_timestamp()
                        where id = ?""").param(mail.id()).update();
        return Outcome.SENT;
    }

    private void send(Queued mail) throws MessagingException {
        JavaMailSender server = sender.getObject();
        String path =
                switch (mail.link()) {
                    case "INVITATION" -> invitations.issue(mail.person());
                    case "CONFIRMATION" -> confirmations.issue(mail.person());
                    default -> mail.path();
                };
        String link = settings.address().of("/" + mail.language().code() + path);
        var message = new PostedMessage(server.createMimeMessage(), mail.id(), settings.host());
        var helper = new MimeMessageHelper(message, false, "UTF-8");
        helper.setFrom(settings.from());
        helper.setTo(mail.email());
        helper.setSubject(mail.subject());
        helper.setText(mail.text() + "\n\n" + link + "\n\n-- \n" + words.text(mail.language(), foot(mail.link())));
        message.setHeader("Content-Language", mail.language().tag());
        message.setHeader("Auto-Submitted", "auto-generated");
        server.send(message);
    }

    private static String foot(String link) {
        return switch (link) {
            case "INVITATION" -> "notices.mail.invited";
            case "CONFIRMATION" -> "notices.mail.confirmation";
            default -> "notices.mail.foot";
        };
    }

    private void failed(Queued mail, Exception e) {
        int attempts = mail.attempts() + 1;
        boolean givenUp = attempts > PAUSES.size();
        Duration pause = givenUp ? Duration.ZERO : PAUSES.get(attempts - 1);
        String said = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        log.warn("Delivery {} was not taken (attempt {}): {}", mail.id(), attempts, said);
        jdbc.sql("""
                        update delivery set state = :state, attempts = :attempts, last_error = :error, at = clock_timestamp(),
                               next_at = clock_timestamp() + :pause * interval '1 second'
                        where id = :id""")
                .param("state", givenUp ? "FAILED" : "QUEUED")
                .param("attempts", attempts)
                .param("error", said.substring(0, Math.min(said.length(), LARGEST_ERROR_CHARACTERS)))
                .param("pause", pause.toSeconds())
                .param("id", mail.id())
                .update();
    }
}
