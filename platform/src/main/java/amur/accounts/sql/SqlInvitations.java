package amur.accounts.sql;

import amur.accounts.Accounts;
import amur.accounts.Credentials;
import amur.accounts.Invitations;
import amur.accounts.Person;
import amur.accounts.PersonId;
import amur.accounts.PersonInvited;
import amur.web.NotFound;
import amur.web.Words;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlInvitations implements Invitations {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Words words;
    private final ApplicationEventPublisher events;

    SqlInvitations(
            JdbcClient jdbc,
            Accounts accounts,
            Credentials credentials,
            Words words,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.credentials = credentials;
        this.words = words;
        this.events = events;
    }

    @Override
    @Transactional
    public void invite(PersonId id) {
        Person person = accounts.get(id);
        long number = jdbc.sql("insert into invitation (person_id) values (?) returning id")
                .param(id.value())
                .query(Long.class)
                .single();
        events.publishEvent(new PersonInvited(
                id,
                number,
                words.text(person.language(), "accounts.invitation.subject"),
                words.text(person.language(), "accounts.invitation.text", person.displayName(), LIFETIME.toDays())));
    }

    @Override
    @Transactional
    public String issue(PersonId person) {
        String token = LinkToken.fresh();
        jdbc.sql("""
                        insert into invitation_link (person_id, token_hash, expires_at)
                        values (:person, :hash, now() + :seconds * interval '1 second')""")
                .param("person", person.value())
                .param("hash", LinkToken.hash(token))
                .param("seconds", LIFETIME.toSeconds())
                .update();
        return "/invitations/" + token;
    }

    @Override
    public Optional<PersonId> find(String token) {
        return jdbc.sql(
                        "select person_id from invitation_link where token_hash = ? and used_at is null and expires_at > now()")
                .param(LinkToken.hash(token))
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    @Override
    @Transactional
    public PersonId accept(String token) {
        PersonId person = jdbc.sql("""
                        update invitation_link set used_at = now()
                        where token_hash = ? and used_at is null and expires_at > now() returning person_id""")
                .param(LinkToken.hash(token))
                .query(Long.class)
                .optional()
                .map(PersonId::new)
                .orElseThrow(() -> new NotFound("invitation"));
        jdbc.sql("update invitation_link set used_at = now() where person_id = ? and used_at is null")
                .param(person.value())
                .update();
        // Who has registered with this address before may be a stranger; the link has reached its owner.
        credentials.takeAwayUnverified(person);
        jdbc.sql("update person set email_verified_at = now() where id = ? and email_verified_at is null")
                .param(person.value())
                .update();
        return person;
    }

    @Override
    public boolean isWaiting(PersonId person) {
        return jdbc.sql("""
                        select exists (select from invitation where person_id = :person)
                        and not exists (select from invitation_link where person_id = :person and used_at is not null)""")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
