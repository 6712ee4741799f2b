package amur.notices;

import amur.accounts.Role;
import amur.accounts.RoleRights;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rights of this room. One's own notices need none but being signed in. */
@Component
public class NoticesRights implements RoleRights {
    /** To see the delivery log and to send a failed mail again. */
    public static final String DELIVERIES = "notices.deliveries";

    @Override
    public Map<Role, Set<String>> roleRights() {
        return Map.of(Role.ORGANIZER, Set.of(DELIVERIES));
    }
}
