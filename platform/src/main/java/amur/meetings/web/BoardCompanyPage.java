package amur.meetings.web;

import java.util.List;

/** One company in a draft: its meetings by time, each opening on the board. */
public record BoardCompanyPage(DraftHead head, Party party, String href, String summary, List<Row> rows) {
    public record Row(
            String when, Party partner, int table, String interpreter, int weight, boolean pinned, String href) {}
}
