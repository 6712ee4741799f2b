package amur.regions.web;

import amur.regions.RegionCode;
import amur.regions.RegionSection;
import amur.regions.Regions;
import amur.regions.Tie;
import amur.regions.Ties;
import amur.web.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a region, to which others it is tied. */
@Component
@Order(10)
class TieSection implements RegionSection {
    private final Ties ties;
    private final Regions regions;

    TieSection(Ties ties, Regions regions) {
        this.ties = ties;
        this.regions = regions;
    }

    @Override
    public Optional<Section> section(RegionCode region, View view) {
        List<Tie> all = ties.of(region);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        view.t("regions.ties.title"),
                        all.stream().map(tie -> line(tie, region, view)).toList()));
    }

    private Line line(Tie tie, RegionCode region, View view) {
        String other = tie.beside(region).value();
        String detail = Stream.of(
                        view.t(tie.kind().key()),
                        tie.since() == null
                                ? ""
                                : view.t("regions.tie.since.year", tie.since().toString()),
                        tie.source())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Line(regions.name(other, view.language()), detail, "/regions/" + other);
    }
}
