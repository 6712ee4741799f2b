package amur.exhibitors.web;

import amur.exhibitors.CompanyCounts.Count;
import amur.exhibitors.web.CompanyWords.Names;
import java.util.List;
import java.util.Map;

/**
 * A company's first page: what it has to do now, then where it stands.
 *
 * @param state of the application, {@code LISTED}
 * @param reason given by the organizer; empty where there is none
 * @param appliedAt when it was last handed in
 * @param companies all companies of the reader here, name and address, where there are several
 * @param counts what other rooms count for the company
 * @param canResubmit after a return or a withdrawal
 */
public record TodayPage(
        String edition,
        Names names,
        int number,
        String state,
        String stateKind,
        String reason,
        String appliedAt,
        int version,
        String query,
        List<Map.Entry<String, String>> companies,
        boolean canResubmit,
        boolean canWithdraw,
        List<Line> decisions,
        List<Count> counts,
        int offers,
        int needs,
        int people,
        String presence) {
    /** @param due empty where nothing presses */
    public record Line(String due, String text, String href) {}
}
