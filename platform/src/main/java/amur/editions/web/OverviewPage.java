package amur.editions.web;

import java.util.List;

/** What an edition needs from its organizer now, its figures, and what happened last. */
public record OverviewPage(
        Said name,
        String status,
        List<Waiting> waiting,
        EditionFigures figures,
        boolean mayState,
        List<Happened> happened,
        boolean mayAudit) {
    /**
     * Something to decide.
     *
     * @param due by when, in words
     * @param dueNote how long until then; may be empty
     * @param dueKind error when it is past, attention when it is near, else empty
     */
    public record Waiting(String due, String dueNote, String dueKind, String text, String path) {}

    public record Happened(String time, String datetime, String text, String who) {}
}
