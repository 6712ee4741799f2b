package amur.exhibitors.web;

import amur.exhibitors.web.CompanyWords.GoodLine;
import amur.exhibitors.web.CompanyWords.Names;
import java.util.List;
import java.util.Map;

/**
 * A company with all the organizer needs to decide on it.
 *
 * @param version decided on
 * @param conflict whether it has changed since the decision was begun
 * @param gaps what is still missing in the entry, worded
 * @param accounts who may act for the company here: name and e-mail
 * @param returnReason typed and not taken yet; the same for {@code refuseReason}
 */
public record ReviewPage(
        String edition,
        int number,
        Names names,
        String state,
        String stateKind,
        String reason,
        int version,
        boolean conflict,
        FormErrors errors,
        List<Map.Entry<String, String>> facts,
        String registration,
        String registerKey,
        List<String> gaps,
        List<GoodLine> offers,
        List<GoodLine> needs,
        List<Person> people,
        List<Map.Entry<String, String>> accounts,
        List<Event> history,
        String returnReason,
        String refuseReason,
        boolean canApprove,
        boolean canReturn,
        boolean canRefuse,
        boolean canWithdraw) {
    public record Person(String name, String latinName, String jobTitle, String email, String languages) {}

    /** What happened, on which day, by whom and when exactly. */
    public record Event(String time, String datetime, String title, String by, String kind) {}
}
