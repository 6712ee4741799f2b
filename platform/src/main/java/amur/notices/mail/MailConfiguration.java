package amur.notices.mail;

import amur.accounts.EmailConfirmations;
import amur.accounts.Invitations;
import amur.web.PublicAddress;
import amur.web.Words;
import com.github.kagkarlsson.scheduler.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;

/** The mail job, by the settings {@code spring.mail.*}, {@code amur.mail.from} and {@code amur.address}. */
@Configuration
class MailConfiguration {
    @Bean
    MailPost mailPost(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Invitations invitations,
            EmailConfirmations confirmations,
            Words words,
            ObjectProvider<JavaMailSender> sender,
            @Value("${spring.mail.host:}") String server,
            @Value("${amur.mail.from:no-reply@localhost}") String from,
            PublicAddress address) {
        return new MailPost(
                jdbc, transactions, invitations, confirmations, words, sender, new MailSettings(server, from, address));
    }

    @Bean
    Task<Void> mailJob(MailPost post) {
        return post.job();
    }
}
