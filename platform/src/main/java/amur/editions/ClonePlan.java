package amur.editions;

import amur.shared.Country;
import amur.shared.LocalizedText;
import java.time.ZoneId;
import java.util.List;

/**
 * What the next edition would be if it were cloned from another: shown before it is done, and done as shown.
 *
 * @param number its place in the series; 0 where none is counted
 * @param city where the series was held last in the host country, else its capital; the same for {@code zone}
 * @param venue kept where the city stays, else empty
 * @param slots how many meeting slots are carried over, at the same times of day
 * @param rooms what the other rooms carry over
 */
public record ClonePlan(
        int number,
        LocalizedText city,
        LocalizedText venue,
        Country host,
        Country guest,
        ZoneId zone,
        List<Edition.Day> days,
        int accent,
        int slots,
        int tables,
        int interpreters,
        List<CloneParticipant.Carried> rooms) {
    public ClonePlan {
        days = List.copyOf(days);
        rooms = List.copyOf(rooms);
    }
}
