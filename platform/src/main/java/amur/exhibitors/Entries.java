package amur.exhibitors;

import amur.shared.Period;
import java.util.List;

/**
 * A company keeps its entry: itself, its goods, its people, its hours. Each change names the version it was made from; of two made
 * from the same one the second throws {@link amur.web.ConflictException} and changes nothing; what breaks a
 * rule throws {@link EntryRefused} with the fault of every field. A refused or withdrawn entry is kept
 * as it is.
 */
public interface Entries {
    /** Throws NotFound. */
    Entry get(ExhibitorId id);

    void change(ChangeEntry command);

    /** All goods, in order. */
    void setGoods(ExhibitorId id, int version, List<Exhibitor.Good> goods);

    /** All people, in order. One with a known id stays the same person; id 0 is somebody new. */
    void setRepresentatives(ExhibitorId id, int version, List<Exhibitor.Representative> representatives);

    /** Publishes {@link PresenceChanged} when the hours really change. */
    void setPresence(ExhibitorId id, int version, List<Period> presence);

    /**
     * The company's own words about itself. Kind and country are the application's and stay.
     *
     * @param registration may be empty only where it was
     */
    record ChangeEntry(
            ExhibitorId id,
            int version,
            String name,
            String latinName,
            String region,
            String sector,
            String registration,
            int seats,
            int minMeetings,
            boolean publicMeetings) {}
}
