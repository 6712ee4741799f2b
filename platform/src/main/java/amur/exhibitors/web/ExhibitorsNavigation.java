package amur.exhibitors.web;

import amur.exhibitors.ExhibitorsRights;
import amur.web.NavigationEntry;
import amur.web.NavigationEntry.Area;
import amur.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ExhibitorsNavigation implements NavigationSource {
    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry(
                        Area.PUBLIC,
                        70,
                        "exhibitors.navigation.catalogue",
                        "/editions/{edition}/exhibitors",
                        "company",
                        null),
                company(10, "today", "", "home"),
                company(20, "entry", "/entry", "company"),
                company(30, "goods", "/goods", "products"),
                company(60, "people", "/people", "people"),
                company(65, "presence", "/presence", "clock"),
                new NavigationEntry(
                        Area.ORGANIZER,
                        60,
                        "exhibitors.navigation.companies",
                        "/editions/{edition}/organizer/companies",
                        "company",
                        ExhibitorsRights.COMPANIES));
    }

    private static NavigationEntry company(int order, String word, String path, String icon) {
        return new NavigationEntry(
                Area.COMPANY,
                order,
                "exhibitors.navigation." + word,
                "/editions/{edition}/company" + path,
                icon,
                ExhibitorsRights.ENTRY);
    }
}
