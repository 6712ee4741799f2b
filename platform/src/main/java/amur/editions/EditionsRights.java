package amur.editions;

import amur.accounts.Role;
import amur.accounts.RoleRights;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rights of this room. Reading the front page of an edition needs none. */
@Component
public class EditionsRights implements RoleRights {
    /** To see what an edition needs now. */
    public static final String OVERVIEW = "editions.overview";

    /** To change an edition: name, days, slots, tables. */
    public static final String SETTINGS = "editions.settings";

    /** To keep the interpreter pools of an edition. */
    public static final String INTERPRETERS = "editions.interpreters";

    /** To state figures about an edition. */
    public static final String FIGURES = "editions.figures";

    /** To open the next edition from this one, or a new one. */
    public static final String OPEN = "editions.open";

    @Override
    public Map<Role, Set<String>> roleRights() {
        return Map.of(
                Role.ORGANIZER,
                Set.of(OVERVIEW, SETTINGS, INTERPRETERS, FIGURES, OPEN),
                Role.INTERPRETER_COORDINATOR,
                Set.of(INTERPRETERS));
    }
}
