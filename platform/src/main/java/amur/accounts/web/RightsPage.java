package amur.accounts.web;

import java.util.List;

/** Which role has which right: a mark for each role in the order of {@code roles}. */
public record RightsPage(List<String> roles, List<Row> rows) {
    public record Row(String words, String name, List<Boolean> held) {}
}
