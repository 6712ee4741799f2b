package amur.exhibitors.web;

import amur.editions.EditionId;
import amur.editions.FigureSource;
import amur.exhibitors.Catalogue;
import amur.exhibitors.Catalogue.Filter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts the companies in the catalogue, exhibitors and buyers apart. */
@Component
class CompanyFigures implements FigureSource {
    private final Catalogue catalogue;

    CompanyFigures(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Counted> figures(EditionId edition) {
        var kinds = catalogue.counts(edition, Filter.LISTED).kinds();
        return List.of(
                new Counted(
                        "exhibitors",
                        "exhibitors.figure.exhibitors",
                        "exhibitors.figure.exhibitors.definition",
                        kinds.getOrDefault("EXHIBITOR", 0),
                        true),
                new Counted(
                        "buyers",
                        "exhibitors.figure.buyers",
                        "exhibitors.figure.buyers.definition",
                        kinds.getOrDefault("BUYER", 0),
                        true));
    }
}
