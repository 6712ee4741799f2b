package amur.exhibitors.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * @param choices languages one can choose for a person
 * @param seats whose meetings a person attends: value and word; empty where the company holds one meeting at a time
 * @param newRows how many of the last rows are for somebody new
 * @param access e-mails of those who can sign in and act for the company
 */
public record RepresentativesPage(
        OwnHead head,
        List<Row> rows,
        List<Map.Entry<String, String>> choices,
        List<Map.Entry<String, String>> seats,
        int newRows,
        Set<String> access) {
    /** As stored or as typed; {@code id} 0 for somebody new. */
    public record Row(long id, Map<String, String> values, List<String> languages, int seat) {
        public Row {
            values = Map.copyOf(values);
            languages = List.copyOf(languages);
        }

        public String get(String name) {
            return values.getOrDefault(name, "");
        }
    }
}
