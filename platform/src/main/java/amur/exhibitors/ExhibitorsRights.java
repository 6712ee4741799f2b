package amur.exhibitors;

import amur.accounts.Role;
import amur.accounts.RoleRights;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rights of this room. Reading the catalogue needs none; applying needs an account and no right. */
@Component
public class ExhibitorsRights implements RoleRights {
    /** To see every company of an edition, to decide on applications, to bring companies in and out by file. */
    public static final String COMPANIES = "exhibitors.companies";

    /** To keep the entry of one's own company. */
    public static final String ENTRY = "exhibitors.entry";

    /** To bring in what the codes of the Harmonized System are called; for every edition at once. */
    public static final String NOMENCLATURE = "exhibitors.nomenclature";

    @Override
    public Map<Role, Set<String>> roleRights() {
        return Map.of(Role.ORGANIZER, Set.of(COMPANIES, NOMENCLATURE), Role.COMPANY_REPRESENTATIVE, Set.of(ENTRY));
    }
}
