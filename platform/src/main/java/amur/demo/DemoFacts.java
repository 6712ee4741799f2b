package amur.demo;

import amur.editions.EditionId;
import amur.editions.Figures;
import amur.regions.RegionCode;
import amur.regions.Regions;
import amur.regions.Tie;
import amur.regions.Ties;
import java.time.Year;
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

    /** Some well-known twin cities of the two countries, with the year where it is well known too. */
    private static Stream<Tie> twinCities() {
        return Stream.of(
                twinCities("RU-AMU", "CN-HL", 0, "Blagoveshchensk – Heihe"),
                twinCities("RU-MOW", "CN-BJ", 1995, "Moscow – Beijing"),
                twinCities("RU-SPE", "CN-SH", 1988, "Saint Petersburg – Shanghai"),
                twinCities("RU-KHA", "CN-HL", 1993, "Khabarovsk – Harbin"),
                twinCities("RU-PRI", "CN-LN", 1992, "Vladivostok – Dalian"),
                twinCities("RU-SVE", "CN-GD", 2002, "Yekaterinburg – Guangzhou"),
                twinCities("RU-TA", "CN-GD", 2012, "Kazan – Guangzhou"),
                twinCities("RU-NIZ", "CN-SD", 1994, "Nizhny Novgorod – Jinan"));
    }

    private static Tie twinCities(String one, String other, int since, String cities) {
        return new Tie(
                new RegionCode(one),
                new RegionCode(other),
                Tie.Kind.TWIN_CITIES,
                since == 0 ? null : Year.of(since),
                cities);
    }

    private final Figures figures;
    private final Regions regions;
    private final Ties ties;

    DemoFacts(Figures figures, Regions regions, Ties ties) {
        this.figures = figures;
        this.regions = regions;
        this.ties = ties;
    }

    void tell(EditionId edition) {
        figures.load(edition, Figures.harbin2024());
        regions.setParticipating(edition, regions().map(RegionCode::new).collect(Collectors.toSet()));
        twinCities().forEach(ties::put);
    }
}
