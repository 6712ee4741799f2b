package amur.meetings;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import java.util.Set;

/** Version n of a timetable stands. {@code affected} are the companies for whom something changed: nobody else is told. */
public record TimetableReleased(EditionId edition, int release, Set<ExhibitorId> affected) {
    public TimetableReleased {
        affected = Set.copyOf(affected);
    }
}
