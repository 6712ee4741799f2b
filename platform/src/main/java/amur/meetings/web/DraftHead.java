package amur.meetings.web;

import amur.meetings.Draft;
import amur.web.View;

/**
 * What stands above every page of a draft.
 *
 * @param path its address in the reader's language, without a slash at the end
 * @param state worded, with {@code kind} for its badge
 * @param ready whether there is a timetable to look at
 * @param version what a change by hand must name
 */
public record DraftHead(
        String edition, int number, String path, String state, String kind, boolean ready, long version, String made) {
    static DraftHead of(Draft draft, View view) {
        return new DraftHead(
                view.edition().map(head -> head.name()).orElse(""),
                draft.number(),
                view.inEdition("/organizer/timetable/drafts/" + draft.number()),
                view.t(MeetingWords.key("meetings.draft.state.", draft.state())),
                switch (draft.state()) {
                    case QUEUED, RUNNING -> "info";
                    case STOPPED, DONE -> "ok";
                    case FAILED -> "error";
                },
                draft.state().ready(),
                draft.version(),
                view.t("meetings.draft.made", view.dateTime(draft.createdAt(), view.zone())));
    }
}
