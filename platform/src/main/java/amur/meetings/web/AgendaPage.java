package amur.meetings.web;

import amur.shared.Language;
import java.util.List;
import java.util.Map;

/**
 * The meetings of a company as its people see them.
 *
 * @param company its name in its own script, with the language of that script
 * @param query what the addresses of the page carry: the company where there are several, the person where one is chosen
 * @param companyQuery the same without the person
 * @param people those who attend, id and name; fewer than two make no choice
 * @param person the one chosen; empty for all
 * @param release 0 before the first
 * @param zone of the venue with its offset
 * @param feed of the reader, for all their companies
 * @param companyFeed of the company, whoever attends
 * @param waiting what the company waits for before the first release, and what has no place after it
 */
public record AgendaPage(
        String edition,
        String company,
        String companyLang,
        String query,
        String companyQuery,
        List<Map.Entry<String, String>> people,
        String person,
        int release,
        String releasedAt,
        String zone,
        Days agenda,
        List<ChangeLine> changes,
        Feed feed,
        Feed companyFeed,
        Waiting waiting) {
    /** An agenda by day. */
    public record Days(List<Day> days, List<Row> cancelled, int standing) {}

    public record Day(String id, String name, List<Row> rows) {}

    /**
     * @param day short, for the list of cancelled meetings
     * @param attending who of the owner's people attend; empty where it is everybody
     * @param interpreter empty without one
     */
    public record Row(
            long id,
            String day,
            String time,
            String table,
            String area,
            List<AgendaParty> parties,
            String attending,
            String interpreter,
            String interpreterLang,
            String pair,
            String message) {}

    /** What the release changed: before and after in words, one of them empty. */
    public record ChangeLine(AgendaParty partner, String kind, String before, String after) {}

    /** The addresses of a calendar feed; empty before the first release. */
    public record Feed(String webcal, String address) {
        static final Feed NONE = new Feed("", "");

        /** @param own the language the feed speaks when its address names none */
        static Feed of(String origin, String secret, Language language, Language own) {
            String address =
                    origin + "/calendars/" + secret + ".ics" + (language == own ? "" : "?language=" + language.code());
            return new Feed(address.replaceFirst("^https?:", "webcal:"), address);
        }
    }

    /**
     * @param accepted requests without a meeting
     * @param pending requests not yet answered
     * @param drafting when drafting begins; empty where it is not said
     * @param firstDay of the edition
     */
    public record Waiting(int accepted, int pending, String drafting, String firstDay) {}
}
