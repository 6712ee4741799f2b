package amur.demo;

import amur.editions.EditionId;
import amur.editions.Figures;
import amur.regions.RegionCode;
import amur.regions.Regions;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is true of the model event and not invented: its figures with their sources, the regions that had a stand, the host's province. */
@Component
@Profile("demo")
class DemoFacts {
    /** President of Russia, en.kremlin.ru/events/president/news/74060: the sixteen regions with a stand; Harbin lies in Heilongjiang. */
    private static Stream<String> regions() {
        return Stream.of(
                "RU-MOW", "RU-BA", "RU-TA", "RU-SA", "RU-UD", "RU-PRI", "RU-KHA", "RU-KAM", "RU-ZAB", "RU-CHE",
                "RU-SVE", "RU-AMU", "RU-ARK", "RU-TUL", "RU-VLA", "RU-TVE", "CN-HL");
    }

    private final Figures figures;
    private final Regions regions;

    DemoFacts(Figures figures, Regions regions) {
        this.figures = figures;
        this.regions = regions;
    }

    void tell(EditionId edition) {
        figures.load(edition, Figures.harbin2024());
        regions.setParticipating(edition, regions().map(RegionCode::new).collect(Collectors.toSet()));
    }
}
