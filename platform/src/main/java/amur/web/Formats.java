package amur.web;

import amur.shared.Language;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers, shares, days and times as a language writes them. */
record Formats(Language language) {
    // A page of fifty lines formats hundreds of times and days: patterns are read once. Both kinds may be shared by
    // threads.
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TIME_WITH_OFFSET = DateTimeFormatter.ofPattern("HH:mm '(UTC'xxx')'");
    private static final Map<Language, DateTimeFormatter> DAY = each(language ->
            DateTimeFormatter.ofPattern(language == Language.ZH ? "M月d日 EEE" : "EEE d MMM", language.locale()));
    private static final Map<Language, LocalizedNumberFormatter> INTEGER =
            each(language -> NumberFormatter.withLocale(language.locale()).precision(Precision.integer()));

    String number(long value) {
        return of(INTEGER).format(value).toString();
    }

    /** With so many decimals, as the language writes them. */
    String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** A share as a percentage: 0.0041 → {@code 0.41 %}, as the language writes it. */
    String percent(double share, int decimals) {
        NumberFormat format = NumberFormat.getPercentInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(share);
    }

    /** A day as the language writes it: 17 May 2024, 17 мая 2024 г., 2024年5月17日. */
    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    /** From day to day, as the language writes it: May 17 – 21, 2024, 17–21 мая 2024 г., 2024年5月17日至21日. */
    String dates(LocalDate first, LocalDate last) {
        return first.equals(last) ? date(first) : interval(language == Language.ZH ? "yMMMd" : "yMMMMd", first, last);
    }

    /** The same without the year, for columns of days: 17–21 мая. */
    String shortDates(LocalDate first, LocalDate last) {
        return interval("MMMd", first, last);
    }

    private String interval(String skeleton, LocalDate first, LocalDate last) {
        var format = DateIntervalFormat.getInstance(skeleton, ULocale.forLocale(language.locale()));
        format.setTimeZone(TimeZone.GMT_ZONE);
        String text = format.format(new DateInterval(atNoon(first), atNoon(last)));
        return language == Language.ZH ? text.replaceAll("\\h*–\\h*", "至") : text.replace('—', '–');
    }

    private static long atNoon(LocalDate date) {
        return date.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** Day and month with the weekday, for table heads. */
    String day(LocalDate date) {
        return of(DAY).format(date);
    }

    /** Hours and minutes in a zone. */
    String time(Instant instant, ZoneId zone) {
        return TIME.format(ZonedDateTime.ofInstant(instant, zone));
    }

    /** Day, time and the zone's offset: times never travel without their zone. */
    String dateTime(Instant instant, ZoneId zone) {
        ZonedDateTime at = ZonedDateTime.ofInstant(instant, zone);
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(at);
        return day + ", " + TIME_WITH_OFFSET.format(at);
    }

    private static <T> Map<Language, T> each(Function<Language, T> made) {
        return Stream.of(Language.values())
                .collect(Collectors.toMap(
                        Function.identity(), made, (one, other) -> one, () -> new EnumMap<>(Language.class)));
    }

    private <T> T of(Map<Language, T> all) {
        return Objects.requireNonNull(all.get(language));
    }
}
