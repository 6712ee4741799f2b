package amur.editions;

import amur.shared.LocalizedText;
import amur.web.UserFacingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A figure as somebody states it: never a bare number. Several figures of one counter stand side by side, each right by its own
 * definition.
 *
 * @param counter what is counted: one of {@link #COUNTERS}, or {@code other} with a name of its own
 * @param name of the counter where it is {@code other}; else empty
 * @param definition what exactly is counted
 * @param source who says so, so that a reader can look it up
 * @param date of the source
 * @param shownToAll whether the public page of the edition shows it
 */
public record Figure(
        String counter,
        LocalizedText name,
        Precision precision,
        BigDecimal value,
        Unit unit,
        LocalizedText definition,
        String source,
        LocalDate date,
        Status status,
        boolean shownToAll) {
    public static final String OTHER = "other";

    /** Counters that have their words in {@code editions.counter.…}. */
    public static final List<String> COUNTERS = List.of(
            "exhibitors",
            "buyers",
            "visitors",
            "regions",
            "delegations",
            "meetings",
            "events",
            "area",
            "goods",
            "brands",
            "cities",
            "turnover",
            OTHER);

    public enum Precision {
        EXACT,
        ABOUT,
        MORE_THAN
    }

    public enum Unit {
        COUNT,
        SQUARE_METRES,
        USD_BILLION
    }

    public enum Status {
        FORECAST,
        PRELIMINARY,
        FINAL
    }

    public Figure {
        if (!COUNTERS.contains(counter)) {
            throw new IllegalArgumentException("No such counter: '" + counter + "'. Known are " + COUNTERS);
        }
        if (counter.equals(OTHER) == name.isEmpty()) {
            throw new UserFacingException("editions.figure.name");
        }
        if (definition.isEmpty()) {
            throw new UserFacingException("editions.figure.definition");
        }
        if (source.isBlank()) {
            throw new UserFacingException("editions.figure.source");
        }
        if (value.signum() < 0 || value.precision() - value.scale() > 15 || value.scale() > 6) {
            throw new UserFacingException("editions.figure.value", value.toString());
        }
    }
}
