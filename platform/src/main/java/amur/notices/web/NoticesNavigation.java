package amur.notices.web;

import amur.accounts.Rights;
import amur.notices.NoticesRights;
import amur.web.NavigationEntry;
import amur.web.NavigationEntry.Area;
import amur.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class NoticesNavigation implements NavigationSource {
    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry(Area.ACCOUNT, 5, "notices.inbox.title", "/notices", "bell", Rights.SIGNED_IN),
                new NavigationEntry(
                        Area.ORGANIZER,
                        915,
                        "notices.deliveries.title",
                        "/deliveries",
                        "mail",
                        NoticesRights.DELIVERIES));
    }
}
