package amur.accounts.web;

import amur.accounts.AccountsRights;
import amur.accounts.Rights;
import amur.web.NavigationEntry;
import amur.web.NavigationEntry.Area;
import amur.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AccountsNavigation implements NavigationSource {
    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry(
                        Area.ORGANIZER, 900, "accounts.people.title", "/people", "people", AccountsRights.PEOPLE),
                new NavigationEntry(
                        Area.ORGANIZER, 910, "accounts.rights.title", "/rights", "key", AccountsRights.PEOPLE),
                new NavigationEntry(
                        Area.ORGANIZER, 920, "accounts.audit.title", "/audit", "audit", AccountsRights.AUDIT),
                new NavigationEntry(
                        Area.ACCOUNT, 10, "accounts.account.title", "/account", "person", Rights.SIGNED_IN));
    }
}
