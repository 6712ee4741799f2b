package amur.exhibitors.web;

import amur.accounts.Accounts;
import amur.accounts.FirstPage;
import amur.accounts.OrganisationId;
import amur.accounts.PersonId;
import amur.accounts.Scope;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.exhibitors.Exhibitors;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who acts for a company starts at its page of the edition at hand. */
@Component
@Order(50)
class ExhibitorsFirstPage implements FirstPage {
    private final Accounts accounts;
    private final Editions editions;
    private final Exhibitors exhibitors;

    ExhibitorsFirstPage(Accounts accounts, Editions editions, Exhibitors exhibitors) {
        this.accounts = accounts;
        this.editions = editions;
        this.exhibitors = exhibitors;
    }

    @Override
    public Optional<String> path(PersonId person) {
        List<OrganisationId> organisations = accounts.assignments(person).stream()
                .map(held -> held.scope() instanceof Scope.OfOrganisation(OrganisationId id)
                        ? Optional.of(id)
                        : Optional.<OrganisationId>empty())
                .flatMap(Optional::stream)
                .toList();
        if (organisations.isEmpty()) {
            return Optional.empty();
        }
        return Stream.concat(editions.current().stream(), editions.list().stream())
                .filter(edition -> takesPart(organisations, edition))
                .findFirst()
                .map(edition -> "/editions/" + edition.slug() + "/company");
    }

    private boolean takesPart(List<OrganisationId> organisations, Edition edition) {
        return organisations.stream().anyMatch(organisation -> exhibitors
                .findByOrganisation(edition.id(), organisation)
                .isPresent());
    }
}
