package amur.accounts;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** All rights of all rooms, by role. */
@Component
public class Rights {
    /** Held by everybody who has signed in. */
    public static final String SIGNED_IN = "accounts.signed-in";

    private final Map<Role, Set<String>> byRole = new EnumMap<>(Role.class);

    Rights(List<RoleRights> rooms) {
        for (Role role : Role.values()) {
            var rights = new HashSet<String>();
            rooms.forEach(room -> rights.addAll(room.roleRights().getOrDefault(role, Set.of())));
            byRole.put(role, Set.copyOf(rights));
        }
    }

    public Set<String> of(Role role) {
        return new TreeSet<>(byRole.getOrDefault(role, Set.of()));
    }
}
