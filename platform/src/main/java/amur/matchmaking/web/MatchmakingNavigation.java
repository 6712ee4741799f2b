package amur.matchmaking.web;

import amur.matchmaking.MatchmakingRights;
import amur.web.NavigationEntry;
import amur.web.NavigationEntry.Area;
import amur.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class MatchmakingNavigation implements NavigationSource {
    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry(
                        Area.COMPANY,
                        90,
                        "matchmaking.navigation.partners",
                        "/editions/{edition}/company/partners",
                        "handshake",
                        MatchmakingRights.SEEK),
                new NavigationEntry(
                        Area.COMPANY,
                        91,
                        "matchmaking.navigation.requests",
                        "/editions/{edition}/company/requests",
                        "mail",
                        MatchmakingRights.SEEK),
                new NavigationEntry(
                        Area.ORGANIZER,
                        90,
                        "matchmaking.navigation.desk",
                        "/editions/{edition}/organizer/requests",
                        "handshake",
                        MatchmakingRights.DESK));
    }
}
