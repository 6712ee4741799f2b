package amur.editions;

import amur.shared.Country;
import amur.shared.LocalizedText;
import java.time.ZoneId;
import java.util.List;

/** Opens an edition. */
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
        days = List.copyOf(days);
    }
}
