package amur.meetings.web;

import amur.meetings.MeetingChange;
import amur.shared.Page;
import amur.web.PageLinks;
import amur.web.View;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The difference between two timetables as a list.
 *
 * @param kind which are shown: added, moved, cancelled; empty for all
 * @param kinds each kind with its count
 */
public record ChangeRows(
        String kind, List<Map.Entry<String, String>> kinds, List<Row> rows, long total, PageLinks links) {
    private static final int SIZE = 100;
    private static final List<String> KINDS = List.of("added", "moved", "cancelled");

    /**
     * @param other whether it moves for others
     * @param before where it was, empty for a new one; {@code after} where it is then, empty for a cancelled one
     */
    public record Row(String kind, boolean other, Party a, Party b, String before, String after) {}

    static ChangeRows of(List<MeetingChange> all, String kind, int page, Telling telling) {
        View view = telling.view();
        List<MeetingChange> found = all.stream()
                .filter(change -> kind.isEmpty() || kind(change).equals(kind))
                .toList();
        Page<MeetingChange> shown = Page.of(found, page, SIZE);
        return new ChangeRows(
                kind,
                KINDS.stream()
                        .map(one -> Map.entry(
                                one,
                                view.t(
                                        "meetings.release.kind.counted." + one,
                                        all.stream()
                                                .filter(change -> kind(change).equals(one))
                                                .count())))
                        .toList(),
                rows(shown.rows(), telling),
                found.size(),
                PageLinks.of(shown, view));
    }

    static List<Row> rows(List<MeetingChange> changes, Telling telling) {
        return rows(changes, List.of(), telling);
    }

    /** @param others those of the changes that make room for others */
    static List<Row> rows(List<MeetingChange> changes, Collection<MeetingChange> others, Telling telling) {
        telling.of(changes.stream()
                .flatMap(change -> Stream.of(change.a(), change.b()))
                .toList());
        return changes.stream()
                .map(change -> row(change, others.contains(change), telling))
                .toList();
    }

    static String kind(MeetingChange change) {
        return switch (change) {
            case MeetingChange.Added added -> "added";
            case MeetingChange.Moved moved -> "moved";
            case MeetingChange.Cancelled cancelled -> "cancelled";
        };
    }

    static String before(MeetingChange change, Telling telling) {
        return switch (change) {
            case MeetingChange.Added added -> "";
            case MeetingChange.Moved moved -> telling.place(moved.before());
            case MeetingChange.Cancelled cancelled -> telling.place(cancelled.before());
        };
    }

    static String after(MeetingChange change, Telling telling) {
        return switch (change) {
            case MeetingChange.Added added -> telling.place(added.after());
            case MeetingChange.Moved moved -> telling.place(moved.after());
            case MeetingChange.Cancelled cancelled -> "";
        };
    }

    private static Row row(MeetingChange change, boolean other, Telling telling) {
        return new Row(
                kind(change),
                other,
                telling.party(change.a()),
                telling.party(change.b()),
                before(change, telling),
                after(change, telling));
    }
}
