package amur.exhibitors.files.web;

import amur.exhibitors.ExhibitorsRights;
import amur.web.NavigationEntry;
import amur.web.NavigationEntry.Area;
import amur.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class FilesNavigation implements NavigationSource {
    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(
                Area.ORGANIZER,
                65,
                "exhibitors.files.navigation",
                "/editions/{edition}/organizer/companies/import",
                "upload",
                ExhibitorsRights.COMPANIES));
    }
}
