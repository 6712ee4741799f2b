package amur.accounts.web;

import amur.web.PageLinks;
import java.util.List;
import java.util.Map;

/** The audit trail, filtered. */
public record AuditPage(
        String person,
        String subject,
        String subjectId,
        String from,
        String until,
        List<Map.Entry<String, String>> subjects,
        List<Row> rows,
        long total,
        PageLinks links,
        String query) {
    public boolean filtered() {
        return !(person + subject + subjectId + from + until).isEmpty();
    }

    /**
     * @param fields name, before, after
     * @param summary what stands for them while they are folded away
     */
    public record Row(
            String at,
            String who,
            boolean system,
            String action,
            String kind,
            String what,
            String subjectId,
            List<Field> fields,
            String summary) {}

    public record Field(String name, String before, String after) {}
}
