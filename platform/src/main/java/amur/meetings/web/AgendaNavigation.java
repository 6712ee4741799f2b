package amur.meetings.web;

import amur.meetings.MeetingsRights;
import amur.web.NavigationEntry;
import amur.web.NavigationEntry.Area;
import amur.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AgendaNavigation implements NavigationSource {
    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry(
                        Area.PUBLIC, 120, "meetings.public.navigation", "/editions/{edition}/timetable", "table", null),
                new NavigationEntry(
                        Area.COMPANY,
                        120,
                        "meetings.agenda.navigation",
                        "/editions/{edition}/company/meetings",
                        "calendar",
                        MeetingsRights.ATTEND),
                new NavigationEntry(
                        Area.INTERPRETERS,
                        120,
                        "meetings.interpreters.navigation",
                        "/editions/{edition}/interpreters",
                        "interpreter",
                        MeetingsRights.INTERPRETERS));
    }
}
