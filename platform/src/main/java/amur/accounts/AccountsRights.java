package amur.accounts;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rights of this room. One's own account needs none but being signed in. */
@Component
public class AccountsRights implements RoleRights {
    /** To see every person, to give and take roles, to invite. */
    public static final String PEOPLE = "accounts.people";

    /** To read the audit trail. Nobody has a right to write to it. */
    public static final String AUDIT = "accounts.audit";

    @Override
    public Map<Role, Set<String>> roleRights() {
        return Map.of(Role.ORGANIZER, Set.of(PEOPLE, AUDIT));
    }
}
