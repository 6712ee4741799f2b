package amur.regions.web;

import amur.editions.EditionId;
import amur.editions.FigureSource;
import amur.regions.Regions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts the regions that take part in an edition. */
@Component
class RegionFigures implements FigureSource {
    private final Regions regions;

    RegionFigures(Regions regions) {
        this.regions = regions;
    }

    @Override
    public List<Counted> figures(EditionId edition) {
        return List.of(new Counted(
                "regions",
                "regions.figure.participating",
                "regions.figure.participating.definition",
                regions.participating(edition).size(),
                true));
    }
}
