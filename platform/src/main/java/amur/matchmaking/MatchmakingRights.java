package amur.matchmaking;

import amur.accounts.Role;
import amur.accounts.RoleRights;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rights of this room. */
@Component
public class MatchmakingRights implements RoleRights {
    /** To look for partners, to wish and to ask, in the name of one's own company. */
    public static final String SEEK = "matchmaking.seek";

    /** To see every request of an edition, to call one off, to set the rules. */
    public static final String DESK = "matchmaking.desk";

    @Override
    public Map<Role, Set<String>> roleRights() {
        return Map.of(Role.COMPANY_REPRESENTATIVE, Set.of(SEEK), Role.ORGANIZER, Set.of(DESK));
    }
}
