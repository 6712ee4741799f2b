package amur.meetings.web;

import java.util.List;
import java.util.Map;

/**
 * The organizer's timetable page.
 *
 * @param standing what stands for everybody, one sentence
 * @param needs what drafting needs, met or not
 * @param ready whether all of it is met
 * @param late accepted requests that came after the drafting and have no place
 * @param from numbers of the drafts one may continue from
 * @param atOnce kinds of change whose repairs a rule accepts
 */
public record DraftListPage(
        String edition,
        String standing,
        boolean released,
        List<Need> needs,
        boolean ready,
        List<Row> drafts,
        List<ProposalRow> proposals,
        int late,
        List<ReleaseRow> releases,
        DraftForm form,
        List<Map.Entry<String, String>> errors,
        List<Map.Entry<String, String>> budgets,
        List<Map.Entry<String, String>> from,
        List<Map.Entry<String, String>> kinds,
        List<String> atOnce) {
    public record Need(boolean met, String text, String href) {}

    public record Row(DraftHead head, DraftNumbers numbers, String settings, boolean working) {}

    public record ProposalRow(
            int number, List<Run> cause, String counts, String at, String state, String kind, String href) {}

    /**
     * @param by whoever released it; empty where a rule did
     * @param draft number of the draft it was made of; 0 where a repair made it
     */
    public record ReleaseRow(
            int number, String at, String by, int draft, String meetings, String counts, String href) {}

    /** What is wrong with a field, or null. */
    public @org.jspecify.annotations.Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.getKey().equals(field))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
