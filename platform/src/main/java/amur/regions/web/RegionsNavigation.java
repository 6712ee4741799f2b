package amur.regions.web;

import amur.regions.RegionsRights;
import amur.web.NavigationEntry;
import amur.web.NavigationEntry.Area;
import amur.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class RegionsNavigation implements NavigationSource {
    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry(
                        Area.PUBLIC, 50, "regions.navigation.taking", "/editions/{edition}/regions", "region", null),
                new NavigationEntry(
                        Area.ORGANIZER,
                        50,
                        "regions.navigation.choose",
                        "/editions/{edition}/organizer/regions",
                        "region",
                        RegionsRights.CHOOSE),
                new NavigationEntry(
                        Area.ORGANIZER,
                        51,
                        "regions.navigation.ties",
                        "/organizer/ties",
                        "handshake",
                        RegionsRights.TIES));
    }
}
