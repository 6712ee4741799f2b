package amur.meetings.web;

import amur.meetings.TimetableChanges;
import amur.web.Rememberable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The public timetable is read by many at once and changes rarely. A search by name is one reader's; so is an address with anything else
 * in it that the page does not ask for, of which there are so many that they would push out the pages that are read.
 */
@Component
class RememberedTimetable implements Rememberable {
    private static final Pattern PATH = Pattern.compile("/editions/[a-z0-9-]+/timetable");
    /** What the page writes into its own address; an empty field counts as none. */
    private static final Map<String, Pattern> KNOWN = Map.of(
            "company", Pattern.compile(""),
            "day", Pattern.compile("(\\d{4}-\\d{2}-\\d{2})?"),
            "table", Pattern.compile("\\d{0,3}"),
            "sort", Pattern.compile("(table)?"),
            "page", Pattern.compile("\\d{0,4}"));

    private final TimetableChanges changes;

    RememberedTimetable(TimetableChanges changes) {
        this.changes = changes;
    }

    @Override
    public boolean covers(String path, @Nullable String query) {
        return PATH.matcher(path).matches() && (query == null || isKnown(query));
    }

    private static boolean isKnown(String query) {
        var told = new HashSet<String>();
        return query.isEmpty()
                || Arrays.stream(query.split("&", -1)).allMatch(field -> {
                    String[] parts = field.split("=", 2);
                    Pattern values = KNOWN.get(parts[0]);
                    return values != null
                            && told.add(parts[0])
                            && values.matcher(parts.length == 1 ? "" : parts[1]).matches();
                });
    }

    @Override
    public long generation() {
        return changes.generation();
    }
}
