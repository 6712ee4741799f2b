package amur.exhibitors.web;

import java.util.List;
import java.util.Map;

/**
 * Who has access to the company.
 *
 * @param people with access, in the order in which they got their accounts
 * @param without who attends and has none
 * @param values of the invitation as typed or as known of somebody who attends
 */
public record AccessPage(
        OwnHead head,
        List<Line> people,
        List<Attending> without,
        Map<String, String> values,
        List<Map.Entry<String, String>> languages,
        int most) {
    /**
     * @param waiting invited and not yet come
     * @param me who reads the page
     */
    public record Line(long id, String name, String lang, String email, boolean waiting, boolean me) {}

    /** {@code email} empty: cannot be invited before it is known. */
    public record Attending(long id, String name, String lang, String email) {}

    public boolean isFull() {
        return people.size() >= most;
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }
}
