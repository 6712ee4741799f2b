package amur.meetings.web;

import amur.meetings.TimetableChanges;
import amur.web.Rememberable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The public timetable is read by many at once and changes rarely; a search by name is one reader's. */
@Component
class RememberedTimetable implements Rememberable {
    private static final Pattern PATH = Pattern.compile("/editions/[a-z0-9-]+/timetable");
    private static final Pattern SEARCH = Pattern.compile("(^|&)company=[^&]");

    private final TimetableChanges changes;

    RememberedTimetable(TimetableChanges changes) {
        this.changes = changes;
    }

    @Override
    public boolean covers(String path, @Nullable String query) {
        return PATH.matcher(path).matches()
                && (query == null || !SEARCH.matcher(query).find());
    }

    @Override
    public long generation() {
        return changes.generation();
    }
}
