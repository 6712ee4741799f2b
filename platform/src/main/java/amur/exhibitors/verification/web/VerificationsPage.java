package amur.exhibitors.verification.web;

import amur.exhibitors.web.CompanyWords.Names;
import amur.exhibitors.web.ListAddress;
import amur.exhibitors.web.StateTab;
import amur.web.PageLinks;
import java.util.List;
import java.util.Map;

/** What the organizer has verified, refused, and is asked to. */
public record VerificationsPage(
        String edition,
        ListAddress address,
        List<StateTab> tabs,
        List<Map.Entry<String, String>> kinds,
        List<Row> rows,
        long total,
        PageLinks links) {

    /** @param digits what the machine says of a register number; empty where it says nothing */
    public record Row(
            int number,
            String kind,
            String subject,
            int company,
            Names names,
            String state,
            String stateKind,
            String digits,
            String digitsKind,
            String asked,
            String decided,
            String until,
            int documents) {}
}
