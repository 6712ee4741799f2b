package amur.regions;

import amur.shared.Country;
import amur.shared.LocalizedText;
import java.time.ZoneId;

/**
 * A subdivision of a country.
 *
 * @param category the standard's word for its kind, {@code oblast}; worded by {@code regions.category.…}
 * @param name the official one: Амурская область
 * @param shortName for lists and cells: Амурская обл.
 * @param capital its name
 * @param latitude of a point in the centre of the capital, WGS 84, degrees; the same for {@code longitude}
 * @param zone the time the capital lives by
 */
public record Region(
        RegionCode code,
        String category,
        LocalizedText name,
        LocalizedText shortName,
        LocalizedText capital,
        double latitude,
        double longitude,
        ZoneId zone) {
    public Country country() {
        return code.country();
    }
}
