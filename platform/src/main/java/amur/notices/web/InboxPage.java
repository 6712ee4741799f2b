package amur.notices.web;

import amur.web.PageLinks;
import java.util.List;

/**
 * What a person has been told, newest first.
 *
 * @param lang of the notices: the language in which the system writes to this person
 */
public record InboxPage(
        boolean unreadOnly, int unread, long all, long total, String lang, List<Line> lines, PageLinks links) {
    public record Line(long id, String subject, String when, String instant, boolean read) {}
}
