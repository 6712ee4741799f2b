package amur.editions;

import amur.shared.Country;
import amur.shared.LocalizedText;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * Changes the settings of an edition.
 *
 * @param version which version of the settings the organizer saw; another one now means somebody was faster
 */
public record ChangeEdition(
        EditionId id,
        int version,
        LocalizedText name,
        int number,
        LocalizedText theme,
        LocalizedText city,
        LocalizedText venue,
        Country host,
        Country guest,
        ZoneId zone,
        List<Edition.Day> days,
        int accent,
        Edition.Status status) {
    public ChangeEdition {
        days = days.stream().sorted(Comparator.comparing(Edition.Day::date)).toList();
        EditionRules.name(name);
        EditionRules.countries(host, guest);
        EditionRules.days(days);
        EditionRules.accent(accent);
    }
}
