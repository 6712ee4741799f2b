package amur.regions.web;

import amur.regions.Regions;
import amur.web.Finder;
import amur.web.View;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds regions by their name in any language. */
@Component
class RegionsFinder implements Finder {
    private final Regions regions;

    RegionsFinder(Regions regions) {
        this.regions = regions;
    }

    @Override
    public List<Found> find(View view, String query, int most) {
        return regions.sorted(regions.search(query), view.language()).stream()
                .limit(most)
                .map(region -> new Found(
                        "regions.found",
                        region.name().textIn(view.language()),
                        region.code().value() + " · " + region.capital().textIn(view.language()),
                        "/regions/" + region.code().value()))
                .toList();
    }
}
