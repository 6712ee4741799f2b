package amur.editions.web;

import amur.accounts.Accounts;
import amur.accounts.FirstPage;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.RoleAssignment;
import amur.accounts.Scope;
import amur.editions.Edition;
import amur.editions.Editions;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An organizer starts at the overview of the edition at hand, an interpreter coordinator at its interpreters. */
@Component
@Order(10)
class EditionsFirstPage implements FirstPage {
    private final Accounts accounts;
    private final Editions editions;

    EditionsFirstPage(Accounts accounts, Editions editions) {
        this.accounts = accounts;
        this.editions = editions;
    }

    @Override
    public Optional<String> path(PersonId person) {
        List<RoleAssignment> held = accounts.assignments(person);
        return page(held, Role.ORGANIZER, "/organizer")
                .or(() -> page(held, Role.INTERPRETER_COORDINATOR, "/interpreters"))
                // An organizer without any edition opens the first.
                .or(() -> held.stream().anyMatch(assignment -> assignment.role() == Role.ORGANIZER)
                        ? Optional.of("/editions")
                        : Optional.empty());
    }

    private Optional<String> page(List<RoleAssignment> held, Role role, String path) {
        List<Scope> scopes = held.stream()
                .filter(assignment -> assignment.role() == role)
                .map(RoleAssignment::scope)
                .toList();
        return scopes.isEmpty()
                ? Optional.empty()
                : editions.current()
                        .filter(current -> covers(scopes, current))
                        .or(() -> editions.list().stream()
                                .filter(edition -> covers(scopes, edition))
                                .findFirst())
                        .map(edition -> "/editions/" + edition.slug() + path);
    }

    private static boolean covers(List<Scope> scopes, Edition edition) {
        return scopes.contains(new Scope.Everything())
                || scopes.contains(new Scope.OfEdition(edition.id().value()));
    }
}
