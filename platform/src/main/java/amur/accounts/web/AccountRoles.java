package amur.accounts.web;

import amur.accounts.Accounts;
import amur.accounts.EffectiveRights;
import amur.accounts.PersonId;
import amur.accounts.Rights;
import amur.web.View;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The roles of a person with what each lets them do, in words. */
@Component
class AccountRoles {
    private final Accounts accounts;
    private final Rights rights;
    private final EffectiveRights effective;
    private final RoleWords words;

    AccountRoles(Accounts accounts, Rights rights, EffectiveRights effective, RoleWords words) {
        this.accounts = accounts;
        this.rights = rights;
        this.effective = effective;
        this.words = words;
    }

    List<Map.Entry<String, List<String>>> of(PersonId person, View view) {
        return accounts.assignments(person).stream()
                .map(held -> Map.entry(
                        words.assignment(held, view),
                        rights.of(held.role()).stream()
                                .map(right -> words.right(right, view))
                                .sorted()
                                .toList()))
                .toList();
    }

    /** Each right in words, its name, and the roles that give it. */
    List<PersonPage.Right> effective(PersonId person, View view) {
        return effective.of(person).stream()
                .map(right -> new PersonPage.Right(
                        words.right(right.right(), view),
                        right.right(),
                        right.through().stream()
                                .map(held -> words.assignment(held, view))
                                .toList()))
                .toList();
    }
}
