package amur.editions;

import amur.shared.Country;
import amur.shared.LocalizedText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * One holding of the fair.
 *
 * @param slug its part of every address, for ever: {@code harbin-2024}
 * @param number its place in the series, 8 for the eighth; 0 where none is counted
 * @param host where it is held
 * @param guest the other country of the pair
 * @param zone of the venue
 * @param days all days with what they are for, in order
 * @param accent one of the design system's accents, 1 to 8
 * @param version counts the changes of its settings; who changes them says which version they saw
 */
public record Edition(
        EditionId id,
        String slug,
        LocalizedText name,
        int number,
        LocalizedText theme,
        LocalizedText city,
        LocalizedText venue,
        Country host,
        Country guest,
        ZoneId zone,
        List<Day> days,
        int accent,
        Status status,
        int version) {
    public enum Status {
        PREPARING,
        OPEN,
        CLOSED
    }

    /** What a day is for. */
    public enum Phase {
        BUILD_UP,
        BUSINESS,
        PUBLIC,
        DISMANTLING
    }

    public record Day(LocalDate date, Phase phase) {}

    public Edition {
        days = List.copyOf(days);
    }

    public LocalDate firstDay() {
        return days.getFirst().date();
    }

    public LocalDate lastDay() {
        return days.getLast().date();
    }
}
