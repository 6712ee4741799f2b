package amur.meetings.web;

import amur.editions.EditionsRights;
import amur.meetings.MeetingsRights;
import amur.web.NavigationEntry;
import amur.web.NavigationEntry.Area;
import amur.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The organizer's lines of this room. */
@Component
class DraftNavigation implements NavigationSource {
    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry(
                        Area.ORGANIZER,
                        120,
                        "meetings.draft.navigation",
                        "/editions/{edition}/organizer/timetable",
                        "board",
                        MeetingsRights.DRAFT),
                new NavigationEntry(
                        Area.ORGANIZER,
                        129,
                        "meetings.instance.navigation",
                        "/organizer/instances",
                        "upload",
                        EditionsRights.OPEN));
    }
}
