package amur.meetings;

import amur.editions.EditionId;
import amur.shared.Country;
import amur.shared.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The timetable as released, for everybody. A company that has not allowed its name to stand here is not in the data at all: its
 * place in a line is null.
 */
public interface PublicTimetable {
    /** Empty before the first release. {@code page} counts from 1. */
    Optional<Window> find(EditionId edition, Filter filter, int page, int size);

    /** All lines that match, in the same order: for the export of exactly what is shown. */
    List<Line> all(EditionId edition, Filter filter);

    /** What a release changed; empty where there is no such release. */
    Optional<Changes> changes(EditionId edition, int release, ChangeFilter filter, int page, int size);

    List<Change> allChanges(EditionId edition, int release, ChangeFilter filter);

    /**
     * @param company words of a public name, or a company's number; empty for all
     * @param day null for all
     * @param table 0 for all
     */
    record Filter(String company, @Nullable LocalDate day, int table, Order order) {
        public static final Filter ALL = new Filter("", null, 0, Order.TIME);

        public boolean isEmpty() {
            return company.isEmpty() && day == null && table == 0;
        }
    }

    enum Order {
        TIME,
        TABLE
    }

    /**
     * One page of the timetable.
     *
     * @param meetings held in all, whatever the filter
     * @param days on which meetings can be held
     */
    record Window(int release, Instant at, int meetings, List<LocalDate> days, Page<Line> lines) {
        public Window {
            days = List.copyOf(days);
        }
    }

    /** A meeting; {@code pair} of the interpreter, empty without. A company that is not public is null. */
    record Line(
            Instant start,
            Instant end,
            int table,
            @Nullable Company a,
            @Nullable Company b,
            String pair) {}

    record Company(int number, String name, String latinName, Country country, String region) {}

    enum Kind {
        ADDED,
        MOVED,
        CANCELLED
    }

    /** {@code kind} null for all. */
    record ChangeFilter(String company, @Nullable Kind kind) {
        public static final ChangeFilter ALL = new ChangeFilter("", null);
    }

    /**
     * @param latest the number of the release that stands
     */
    record Changes(int release, Instant at, int latest, int added, int moved, int cancelled, Page<Change> changes) {
        public Changes with(Page<Change> others) {
            return new Changes(release, at, latest, added, moved, cancelled, others);
        }
    }

    /** Before null: added; after null: cancelled. */
    record Change(
            @Nullable Company a, @Nullable Company b, Agendas.@Nullable Spot before, Agendas.@Nullable Spot after) {
        public Kind kind() {
            return before == null ? Kind.ADDED : after == null ? Kind.CANCELLED : Kind.MOVED;
        }
    }
}
