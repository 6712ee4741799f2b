package amur.notices.sql;

import amur.accounts.EmailConfirmationAsked;
import amur.accounts.PersonId;
import amur.accounts.PersonInvited;
import amur.notices.Inbox;
import amur.notices.Notices;
import amur.shared.Page;
import amur.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlNotices implements Notices, Inbox {
    private static final int PAGE_SIZE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean mailIsSetUp;

    SqlNotices(JdbcClient jdbc, Clock clock, @Value("${spring.mail.host:}") String mailHost) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.mailIsSetUp = !mailHost.isBlank();
    }

    @Override
    @Transactional
    public void tell(Collection<Notice> notices) {
        store(List.copyOf(notices), "PATH");
    }

    /** In the transaction of the invitation: either both are there or neither. */
    @EventListener
    @Transactional
    void invited(PersonInvited invited) {
        store(
                List.of(new Notice(
                        invited.person(),
                        "accounts/invitation/" + invited.number(),
                        invited.subject(),
                        invited.text(),
                        "/account")),
                "INVITATION");
    }

    /** In the transaction that makes the account, or asks again. */
    @EventListener
    @Transactional
    void asked(EmailConfirmationAsked asked) {
        store(
                List.of(new Notice(
                        asked.person(),
                        "accounts/confirmation/" + asked.number(),
                        asked.subject(),
                        asked.text(),
                        "/account/email")),
                "CONFIRMATION");
    }

    /** @param link what the mail leads to: the notice's own path, or a link made when it goes out */
    private void store(List<Notice> notices, String link) {
        if (notices.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        with told as (
                            insert into notice (person_id, key, subject, text, path, link, created_at)
                            select person, key, subject, text, path, :link, :now
                            from unnest(:persons::bigint[], :keys::text[], :subjects::text[], :texts::text[], :paths::text[])
                                 as wanted (person, key, subject, text, path)
                            on conflict (person_id, key) do nothing
                            returning id)
                        insert into delivery (notice_id, channel, state, at) select id, :channel, :state, :now from told""")
                .param(
                        "persons",
                        notices.stream().map(notice -> notice.to().value()).toArray(Long[]::new))
                .param("keys", notices.stream().map(Notice::key).toArray(String[]::new))
                .param("subjects", notices.stream().map(Notice::subject).toArray(String[]::new))
                .param("texts", notices.stream().map(Notice::text).toArray(String[]::new))
                .param("paths", notices.stream().map(Notice::path).toArray(String[]::new))
                .param("link", link)
                .param("now", now())
                .param("channel", mailIsSetUp ? "MAIL" : "IN_APP")
                .param("state", mailIsSetUp ? "QUEUED" : "NOT_SET_UP")
                .update();
    }

    @Override
    public Page<Entry> list(PersonId person, boolean unreadOnly, int page) {
        String condition = "person_id = :person" + (unreadOnly ? " and read_at is null" : "");
        long total = jdbc.sql("select count(*) from notice where " + condition)
                .param("person", person.value())
                .query(Long.class)
                .single();
        List<Entry> rows = jdbc.sql(
                        "select * from notice where " + condition + " order by id desc limit :size offset :skipped")
                .param("person", person.value())
                .param("size", PAGE_SIZE)
                .param("skipped", (long) (page - 1) * PAGE_SIZE)
                .query(SqlNotices::entry)
                .list();
        return new Page<>(rows, page, PAGE_SIZE, total);
    }

    @Override
    public int unread(PersonId person) {
        return jdbc.sql("select count(*) from notice where person_id = ? and read_at is null")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Entry get(PersonId person, long notice) {
        return jdbc.sql("select * from notice where id = ? and person_id = ?")
                .params(notice, person.value())
                .query(SqlNotices::entry)
                .optional()
                .orElseThrow(() -> new NotFound("notice " + notice));
    }

    @Override
    @Transactional
    public void markRead(PersonId person, long notice) {
        int found = jdbc.sql("update notice set read_at = coalesce(read_at, ?) where id = ? and person_id = ?")
                .params(now(), notice, person.value())
                .update();
        if (found == 0) {
            throw new NotFound("notice " + notice);
        }
    }

    @Override
    @Transactional
    public int markAllRead(PersonId person) {
        return jdbc.sql("update notice set read_at = ? where person_id = ? and read_at is null")
                .params(now(), person.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("path"),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("read_at")).map(Timestamp::toInstant));
    }
}
