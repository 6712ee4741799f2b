package amur.regions;

import amur.shared.Country;
import java.io.Serializable;

/** A region by its ISO 3166-2 code: {@code RU-AMU}, {@code CN-HL}. */
public record RegionCode(String value) implements Serializable {
    public RegionCode {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not an ISO 3166-2 code: '" + value + "'. Maybe it is in lower case.");
        }
    }

    public static boolean isOne(String text) {
        return text.matches("[A-Z]{2}-[A-Z0-9]{1,3}");
    }

    public Country country() {
        return new Country(value.substring(0, 2));
    }
}
