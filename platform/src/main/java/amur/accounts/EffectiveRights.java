package amur.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What a person may do in the end, and which of their roles gives it: the same sets that decide at every address. */
@Component
public class EffectiveRights {
    private final Accounts accounts;
    private final Rights rights;

    EffectiveRights(Accounts accounts, Rights rights) {
        this.accounts = accounts;
        this.rights = rights;
    }

    /** A right with the roles that give it, in the order of their assignment. */
    public record Effective(String right, List<RoleAssignment> through) {
        public Effective {
            through = List.copyOf(through);
        }
    }

    /** By the right's name. */
    public List<Effective> of(PersonId person) {
        var found = new TreeMap<String, List<RoleAssignment>>();
        for (RoleAssignment held : accounts.assignments(person)) {
            rights.of(held.role()).forEach(right -> found.computeIfAbsent(right, any -> new ArrayList<>())
                    .add(held));
        }
        return found.entrySet().stream()
                .map(right -> new Effective(right.getKey(), right.getValue()))
                .toList();
    }
}
