package amur.accounts.sql;

import amur.accounts.Accounts;
import amur.accounts.EmailConfirmationAsked;
import amur.accounts.EmailConfirmations;
import amur.accounts.Person;
import amur.accounts.PersonId;
import amur.web.NotFound;
import amur.web.UserFacingException;
import amur.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlEmailConfirmations implements EmailConfirmations {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final boolean asked;
    private final boolean sent;

    /** @param setting {@code true}, {@code false}; empty: where a mail server is set, for without one only the organizer can confirm */
    SqlEmailConfirmations(
            JdbcClient jdbc,
            Accounts accounts,
            Words words,
            ApplicationEventPublisher events,
            @Value("${amur.accounts.confirm-email:}") String setting,
            @Value("${spring.mail.host:}") String mailServer) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.words = words;
        this.events = events;
        this.sent = !mailServer.isBlank();
        this.asked = setting.isBlank() ? sent : Boolean.parseBoolean(setting.strip());
    }

    @Override
    public boolean areSent() {
        return sent;
    }

    @Override
    @Transactional
    public void begin(PersonId person) {
        if (asked) {
            ask(person);
        }
    }

    @Override
    @Transactional
    public void askAgain(PersonId person) {
        // One after the other: of two clicks the second sees what the first has sent.
        jdbc.sql("select id from person where id = ? for update")
                .param(person.value())
                .query(Long.class)
                .single();
        if (!holdsBack(person)) {
            return;
        }
        if (!sent) {
            throw new UserFacingException("accounts.confirmation.unsent");
        }
        if (asked(person, PAUSE.toSeconds()) > 0) {
            throw new UserFacingException("accounts.confirmation.wait", PAUSE.toMinutes());
        }
        if (asked(person, 24 * 3600) >= MOST_A_DAY) {
            throw new UserFacingException("accounts.confirmation.enough", MOST_A_DAY);
        }
        ask(person);
    }

    private int asked(PersonId person, long seconds) {
        return jdbc.sql("""
                        select count(*) from email_confirmation
                        where person_id = ? and created_at > clock_timestamp() - make_interval(secs => ?)""")
                .params(person.value(), (double) seconds)
                .query(Integer.class)
                .single();
    }

    private void ask(PersonId id) {
        Person person = accounts.get(id);
        long number = jdbc.sql("insert into email_confirmation (person_id) values (?) returning id")
                .param(id.value())
                .query(Long.class)
                .single();
        events.publishEvent(new EmailConfirmationAsked(
                id,
                number,
                words.text(person.language(), "accounts.confirmation.subject"),
                sent
                        ? words.text(
                                person.language(),
                                "accounts.confirmation.mail",
                                person.displayName(),
                                person.email(),
                                LIFETIME.toDays())
                        : words.text(person.language(), "accounts.confirmation.unsent")));
    }

    @Override
    public boolean holdsBack(PersonId person) {
        return asked && isMissing(person);
    }

    @Override
    public boolean isMissing(PersonId person) {
        return jdbc.sql("""
                        select exists (select from email_confirmation where person_id = :person)
                        and exists (select from person where id = :person and email_verified_at is null)""")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional
    public String issue(PersonId person) {
        String token = LinkToken.fresh();
        jdbc.sql("""
                        insert into email_confirmation_link (person_id, token_hash, expires_at)
                        values (:person, :hash, clock_timestamp() + make_interval(secs => :seconds))""")
                .param("person", person.value())
                .param("hash", LinkToken.hash(token))
                .param("seconds", (double) LIFETIME.toSeconds())
                .update();
        return "/account/email/" + token;
    }

    @Override
    public boolean isOpen(PersonId person, String token) {
        return jdbc.sql("""
                        select exists (select from email_confirmation_link
                            where token_hash = ? and person_id = ? and used_at is null and expires_at > clock_timestamp())""")
                .params(LinkToken.hash(token), person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional
    public void confirm(PersonId person, String token) {
        int used = jdbc.sql("""
                        update email_confirmation_link set used_at = clock_timestamp()
                        where token_hash = ? and person_id = ? and used_at is null and expires_at > clock_timestamp()""").params(LinkToken.hash(token), person.value()).update();
        if (used == 0 && !wasUsed(person, token)) {
            throw new NotFound("a link that confirms the address of person " + person.value());
        }
        verified(person);
    }

    /** The second of two clicks: what it asks for is done. */
    private boolean wasUsed(PersonId person, String token) {
        return !isMissing(person)
                && jdbc.sql("""
                                select exists (select from email_confirmation_link
                                    where token_hash = ? and person_id = ? and used_at is not null)""")
                        .params(LinkToken.hash(token), person.value())
                        .query(Boolean.class)
                        .single();
    }

    @Override
    @Transactional
    public void confirmByHand(PersonId person) {
        accounts.get(person);
        verified(person);
    }

    private void verified(PersonId person) {
        jdbc.sql(
                        "update email_confirmation_link set used_at = clock_timestamp() where person_id = ? and used_at is null")
                .param(person.value())
                .update();
        jdbc.sql("update person set email_verified_at = now() where id = ? and email_verified_at is null")
                .param(person.value())
                .update();
    }
}
