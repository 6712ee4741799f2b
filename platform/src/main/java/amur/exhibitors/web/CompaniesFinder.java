package amur.exhibitors.web;

import amur.editions.Editions;
import amur.exhibitors.Catalogue;
import amur.web.Finder;
import amur.web.View;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds listed companies of the edition in view by any part of a name, in any of its scripts. */
@Component
class CompaniesFinder implements Finder {
    private final Editions editions;
    private final Catalogue catalogue;
    private final CompanyWords words;

    CompaniesFinder(Editions editions, Catalogue catalogue, CompanyWords words) {
        this.editions = editions;
        this.catalogue = catalogue;
        this.words = words;
    }

    @Override
    public List<Found> find(View view, String query, int most) {
        return view.edition()
                .flatMap(head -> editions.findBySlug(head.slug()))
                .map(edition -> catalogue.search(edition.id(), query, most).stream()
                        .map(Catalogue.Listing::exhibitor)
                        .map(company -> {
                            var names = words.names(company, view.language());
                            String region = words.region(company.region(), view);
                            String detail = names.otherName()
                                    + (names.otherName().isEmpty() || region.isEmpty() ? "" : " · ")
                                    + region;
                            return new Found(
                                    "exhibitors.found",
                                    names.name(),
                                    detail,
                                    "/editions/" + edition.slug() + "/exhibitors/" + company.number());
                        })
                        .toList())
                .orElse(List.of());
    }
}
