package amur.accounts;

import java.util.Map;
import java.util.Set;

/** Which rights of a room each role has. Every room with rights offers one bean of this; a right is {@code room.verb}. */
public interface RoleRights {
    Map<Role, Set<String>> roleRights();
}
