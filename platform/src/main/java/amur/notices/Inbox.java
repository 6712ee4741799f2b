package amur.notices;

import amur.accounts.PersonId;
import amur.shared.Page;
import java.time.Instant;
import java.util.Optional;

/** What a person has been told, newest first. Every method speaks of that person's notices only. */
public interface Inbox {
    Page<Entry> list(PersonId person, boolean unreadOnly, int page);

    int unread(PersonId person);

    /** Throws NotFound for a notice that is not this person's. */
    Entry get(PersonId person, long notice);

    /** Throws NotFound for a notice that is not this person's; a second time changes nothing. */
    void markRead(PersonId person, long notice);

    /** How many were unread. */
    int markAllRead(PersonId person);

    record Entry(long id, String subject, String text, String path, Instant createdAt, Optional<Instant> readAt) {}
}
