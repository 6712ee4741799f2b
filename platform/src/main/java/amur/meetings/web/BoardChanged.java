package amur.meetings.web;

import java.util.List;

/** What others have changed by hand since the version a board shows. */
public record BoardChanged(List<DraftPage.EditRow> edits) {}
