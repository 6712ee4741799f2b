package amur.editions.web;

import amur.editions.Capitals;
import amur.editions.Edition;
import amur.shared.Country;
import amur.web.View;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the selections of the organizer's forms offer, in the reader's words: value and word. */
public record Choices(
        List<Map.Entry<String, String>> countries,
        List<Map.Entry<String, String>> zones,
        List<Map.Entry<String, String>> phases,
        List<Map.Entry<String, String>> accents,
        List<Map.Entry<String, String>> statuses,
        Map<String, String> statusHints) {
    static final int ACCENTS = 8;

    static Choices of(Capitals capitals, Instant now, View view) {
        return new Choices(
                capitals.countries().stream()
                        .map(country -> Map.entry(country.code(), view.t(country.key())))
                        .toList(),
                zones(capitals.countries(), now),
                Stream.of(Edition.Phase.values())
                        .map(phase -> Map.entry(phase.name(), view.t("editions.phase." + low(phase))))
                        .toList(),
                IntStream.rangeClosed(1, ACCENTS)
                        .mapToObj(accent ->
                                Map.entry(Integer.toString(accent), view.t("editions.settings.accent." + accent)))
                        .toList(),
                Stream.of(Edition.Status.values())
                        .map(status -> Map.entry(status.name(), view.t("editions.status." + low(status))))
                        .toList(),
                Map.of(
                        "PREPARING",
                        view.t("editions.settings.status.preparing"),
                        "OPEN",
                        view.t("editions.settings.status.open"),
                        "CLOSED",
                        view.t("editions.settings.status.closed")));
    }

    /** The zones of all countries an edition can be held in, from west to east. */
    private static List<Map.Entry<String, String>> zones(List<Country> countries, Instant now) {
        DateTimeFormatter offset = DateTimeFormatter.ofPattern("'UTC'xxx");
        return countries.stream()
                .flatMap(country ->
                        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country.code(), null).stream())
                .distinct()
                .map(ZoneId::of)
                .sorted(Comparator.comparing(
                                (ZoneId zone) -> -zone.getRules().getOffset(now).getTotalSeconds())
                        .reversed()
                        .thenComparing(ZoneId::getId))
                .map(zone -> Map.entry(zone.getId(), offset.format(now.atZone(zone)) + " " + zone.getId()))
                .toList();
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
