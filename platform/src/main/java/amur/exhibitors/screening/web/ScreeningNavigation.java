package amur.exhibitors.screening.web;

import amur.exhibitors.ExhibitorsRights;
import amur.web.NavigationEntry;
import amur.web.NavigationEntry.Area;
import amur.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ScreeningNavigation implements NavigationSource {
    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(
                Area.ORGANIZER,
                63,
                "exhibitors.screening.title",
                "/editions/{edition}/organizer/screening",
                "search",
                ExhibitorsRights.COMPANIES));
    }
}
