package amur.accounts.web;

import amur.accounts.Accounts;
import amur.accounts.EditionNames;
import amur.accounts.Role;
import amur.accounts.RoleAssignment;
import amur.accounts.Scope;
import amur.web.View;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Words roles, scopes and rights in the reader's language. */
@Component
class RoleWords {
    private final Accounts accounts;
    private final ObjectProvider<EditionNames> editions;

    RoleWords(Accounts accounts, ObjectProvider<EditionNames> editions) {
        this.accounts = accounts;
        this.editions = editions;
    }

    static String key(Role role) {
        return "accounts.role." + role.name().toLowerCase(Locale.ROOT);
    }

    String role(Role role, View view) {
        return view.t(key(role));
    }

    String right(String right, View view) {
        return view.has("accounts.right." + right) ? view.t("accounts.right." + right) : right;
    }

    /** Number of the edition → its name, newest first. */
    Map<Long, String> editions(View view) {
        EditionNames names = editions.getIfAvailable();
        return names == null ? Map.of() : names.names(view.language());
    }

    String scope(Scope scope, View view) {
        return switch (scope) {
            case Scope.Everything everything -> view.t("accounts.scope.everything");
            case Scope.OfEdition(long id) -> editions(view).getOrDefault(id, "№ " + id);
            case Scope.OfOrganisation(var id) -> accounts.get(id).name();
        };
    }

    String assignment(RoleAssignment held, View view) {
        return view.t("accounts.role_for", role(held.role(), view), scope(held.scope(), view));
    }
}
