package amur.editions;

import amur.shared.Country;
import amur.shared.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A holding of the series as history records it, whether or not it was run with Amur.
 *
 * @param numberStated whether a source names the number; else it is the place in the list of years
 * @param firstDay empty where no source was found for it; the same for {@code lastDay} and {@code theme}
 */
public record SeriesEvent(
        int year,
        int number,
        boolean numberStated,
        Country country,
        LocalizedText city,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        LocalizedText theme,
        String source) {}
