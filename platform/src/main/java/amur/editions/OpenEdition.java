package amur.editions;

import amur.shared.Country;
import amur.shared.LocalizedText;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * Opens an edition.
 *
 * @param number its place in the series, 0 where none is counted
 * @param days in any order, each once
 */
public record OpenEdition(
        String slug,
        LocalizedText name,
        int number,
        LocalizedText theme,
        LocalizedText city,
        LocalizedText venue,
        Country host,
        Country guest,
        ZoneId zone,
        List<Edition.Day> days,
        int accent) {
    public OpenEdition {
        days = days.stream().sorted(Comparator.comparing(Edition.Day::date)).toList();
        EditionRules.slug(slug);
        EditionRules.name(name);
        EditionRules.countries(host, guest);
        EditionRules.days(days);
        EditionRules.accent(accent);
        if (number < 0) {
            throw new IllegalArgumentException("An edition's number is its place in the series, or 0: " + number);
        }
    }
}
