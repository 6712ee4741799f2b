package amur.editions.web;

import amur.editions.EditionsRights;
import amur.web.NavigationEntry;
import amur.web.NavigationEntry.Area;
import amur.web.NavigationSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class EditionsNavigation implements NavigationSource {
    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                entry(Area.PUBLIC, 40, "about", "/editions/{edition}", "home", null),
                entry(Area.PUBLIC, 990, "all", "/editions", "history", null),
                entry(Area.ORGANIZER, 10, "overview", "/editions/{edition}/organizer", "home", EditionsRights.OVERVIEW),
                entry(
                        Area.ORGANIZER,
                        900,
                        "figures",
                        "/editions/{edition}/organizer/figures",
                        "figures",
                        EditionsRights.FIGURES),
                entry(
                        Area.ORGANIZER,
                        910,
                        "settings",
                        "/editions/{edition}/organizer/settings",
                        "settings",
                        EditionsRights.SETTINGS),
                entry(
                        Area.ORGANIZER,
                        911,
                        "slots",
                        "/editions/{edition}/organizer/slots",
                        "clock",
                        EditionsRights.SETTINGS),
                entry(
                        Area.ORGANIZER,
                        912,
                        "tables",
                        "/editions/{edition}/organizer/tables",
                        "table",
                        EditionsRights.SETTINGS),
                entry(Area.ORGANIZER, 990, "new", "/editions/new", "add", EditionsRights.OPEN),
                entry(
                        Area.INTERPRETERS,
                        40,
                        "pools",
                        "/editions/{edition}/organizer/interpreters",
                        "interpreter",
                        EditionsRights.INTERPRETERS));
    }

    private static NavigationEntry entry(
            Area area, int order, String word, String path, String icon, @Nullable String right) {
        return new NavigationEntry(area, order, "editions.navigation." + word, path, icon, right);
    }
}
