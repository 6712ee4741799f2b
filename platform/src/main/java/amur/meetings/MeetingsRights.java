package amur.meetings;

import amur.accounts.Role;
import amur.accounts.RoleRights;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What may be done with meetings, by role. */
@Component
public class MeetingsRights implements RoleRights {
    /** Draft, change by hand, compare, accept repairs. */
    public static final String DRAFT = "meetings.draft";
    /** Make a draft the timetable for everybody. */
    public static final String RELEASE = "meetings.release";
    /** See the meetings of one's own company and block its time. */
    public static final String ATTEND = "meetings.attend";
    /** See the meetings of interpreters. */
    public static final String INTERPRETERS = "meetings.interpreters";

    @Override
    public Map<Role, Set<String>> roleRights() {
        return Map.of(
                Role.ORGANIZER, Set.of(DRAFT, RELEASE, INTERPRETERS),
                Role.COMPANY_REPRESENTATIVE, Set.of(ATTEND),
                Role.INTERPRETER_COORDINATOR, Set.of(INTERPRETERS));
    }
}
