package amur.notices.web;

import amur.web.PageLinks;
import java.util.List;

/**
 * The log of what was sent.
 *
 * @param mail whether anything went by mail at all: an installation without a mail server says so
 */
public record DeliveriesPage(
        String words,
        String state,
        String query,
        List<Tab> tabs,
        List<Line> lines,
        long total,
        boolean mail,
        PageLinks links) {
    public record Tab(String state, String href, long count) {}

    public record Line(
            long id,
            String email,
            String subject,
            String lang,
            String channel,
            String state,
            String sign,
            boolean failed,
            int attempts,
            String error,
            String at) {}
}
