package amur.editions.web;

import java.util.List;

/**
 * The settings of an edition.
 *
 * @param edition its name as stored, for the breadcrumb
 * @param dayRows rows of the form for days, spare ones included
 * @param conflict what somebody else has stored meanwhile against what was sent; empty where nobody was faster
 */
public record SettingsPage(
        String edition, String slug, Inputs inputs, int dayRows, Choices choices, List<Difference> conflict) {
    /** One setting that differs: theirs as it now stands, ours as it was sent. */
    public record Difference(String label, String theirs, String ours) {}
}
