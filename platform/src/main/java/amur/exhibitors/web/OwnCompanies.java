package amur.exhibitors.web;

import amur.accounts.Accounts;
import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.OwnCompany;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the companies for which the person who has signed in acts at an edition. */
@Component
public class OwnCompanies {
    private final Accounts accounts;
    private final Exhibitors exhibitors;

    OwnCompanies(Accounts accounts, Exhibitors exhibitors) {
        this.accounts = accounts;
        this.exhibitors = exhibitors;
    }

    /** @param number of the one that is meant; empty for the first */
    public Optional<OwnCompany> find(Edition edition, String number) {
        List<Exhibitor> all = accounts.currentOrganisations().stream()
                .flatMap(organisation -> exhibitors.findByOrganisation(edition.id(), organisation).stream())
                .sorted(Comparator.comparingInt(Exhibitor::number))
                .toList();
        return all.stream()
                .filter(company -> number.isEmpty() || number.equals(Integer.toString(company.number())))
                .findFirst()
                .map(company -> new OwnCompany(company, all));
    }
}
