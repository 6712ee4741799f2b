package amur.exhibitors.verification.web;

import amur.exhibitors.ExhibitorsRights;
import amur.web.NavigationEntry;
import amur.web.NavigationEntry.Area;
import amur.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class VerificationNavigation implements NavigationSource {
    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry(
                        Area.ORGANIZER,
                        62,
                        "exhibitors.verification.title",
                        "/editions/{edition}/organizer/verifications",
                        "ok",
                        ExhibitorsRights.COMPANIES),
                new NavigationEntry(
                        Area.COMPANY,
                        67,
                        "exhibitors.verification.own",
                        "/editions/{edition}/company/verification",
                        "ok",
                        ExhibitorsRights.ENTRY));
    }
}
