package amur.regions;

import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * What binds two regions. It has no direction: {@code one} is the first by code.
 *
 * @param since the year it was agreed; null where nobody has said
 * @param source which cities or which document, and where it is written; empty where nobody has said
 */
public record Tie(
        RegionCode one,
        RegionCode other,
        Kind kind,
        @Nullable Year since,
        String source) {
    public enum Kind {
        /** Between two cities of them. */
        TWIN_CITIES,
        /** Between the regions' governments. */
        AGREEMENT;

        public String key() {
            return "regions.tie." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Tie {
        if (one.equals(other)) {
            throw new IllegalArgumentException("A tie is between two regions, not of " + one.value() + " with itself");
        }
        if (one.value().compareTo(other.value()) > 0) {
            RegionCode first = other;
            other = one;
            one = first;
        }
    }

    /** The one that is not this one. */
    public RegionCode beside(RegionCode region) {
        return region.equals(one) ? other : one;
    }
}
