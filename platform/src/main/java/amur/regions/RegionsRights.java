package amur.regions;

import amur.accounts.Role;
import amur.accounts.RoleRights;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rights of this room. Reading needs none: regions are public. */
@Component
public class RegionsRights implements RoleRights {
    /** To say which regions take part in an edition. */
    public static final String CHOOSE = "regions.choose";

    /** To keep what binds regions, for all editions. */
    public static final String TIES = "regions.ties";

    @Override
    public Map<Role, Set<String>> roleRights() {
        return Map.of(Role.ORGANIZER, Set.of(CHOOSE, TIES));
    }
}
