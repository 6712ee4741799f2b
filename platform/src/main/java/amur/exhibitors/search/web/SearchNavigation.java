package amur.exhibitors.search.web;

import amur.exhibitors.ExhibitorsRights;
import amur.web.NavigationEntry;
import amur.web.NavigationEntry.Area;
import amur.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class SearchNavigation implements NavigationSource {
    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry(
                        Area.PUBLIC, 77, "exhibitors.search.navigation", "/editions/{edition}/search", "search", null),
                new NavigationEntry(
                        Area.ORGANIZER,
                        95,
                        "exhibitors.search.index.title",
                        "/search-index",
                        "search",
                        ExhibitorsRights.COMPANIES));
    }
}
