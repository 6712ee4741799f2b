package amur.meetings.web;

/**
 * A company's meetings as the organizer sees them, to hand on to people who have no account.
 *
 * @param release 0 before the first
 * @param zone of the venue with its offset
 */
public record CompanyAgendaPage(
        String edition,
        String company,
        String companyLang,
        int number,
        int release,
        String releasedAt,
        String zone,
        AgendaPage.Days agenda,
        AgendaPage.Feed feed) {}
