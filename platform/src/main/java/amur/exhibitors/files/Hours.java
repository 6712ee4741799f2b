package amur.exhibitors.files;

import amur.shared.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of presence as text, in the time of the edition: {@code 2024-05-18 09:00–12:30}. Read also with the day written as in
 * Russian or Chinese, 18.05.2024 or 2024年5月18日; never as 5/18, which others read as another day.
 */
final class Hours {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final String A_DAY =
            "(?:(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}))";
    private static final String A_TIME = "(\\d{1,2})[:：.](\\d{2})(?:[:：](\\d{2}))?";
    private static final Pattern PERIOD = Pattern.compile(
            A_DAY + "[T,，\\s]*" + A_TIME + "\\s*(?:[-–—−~～]|至|до|to)\\s*(?:" + A_DAY + "[T,，\\s]*)?" + A_TIME);

    private Hours() {}

    static String text(Period period, ZoneId zone) {
        LocalDateTime start = LocalDateTime.ofInstant(period.start(), zone);
        LocalDateTime end = LocalDateTime.ofInstant(period.end(), zone);
        String first = DAY.format(start) + " " + start.toLocalTime() + "–";
        return start.toLocalDate().equals(end.toLocalDate())
                ? first + end.toLocalTime()
                : first + DAY.format(end) + " " + end.toLocalTime();
    }

    /** Empty where it is none, or ends before it starts. */
    static Optional<Period> find(String text, ZoneId zone) {
        Matcher parts = PERIOD.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = day(parts, 1).orElseThrow();
            LocalDateTime start = day.atTime(time(parts, 7));
            LocalDateTime end = day(parts, 10).orElse(day).atTime(time(parts, 16));
            return start.isBefore(end)
                    ? Optional.of(new Period(
                            start.atZone(zone).toInstant(), end.atZone(zone).toInstant()))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(Matcher parts, int group) {
        if (parts.group(group) != null) {
            return Optional.of(LocalDate.of(number(parts, group), number(parts, group + 1), number(parts, group + 2)));
        }
        return parts.group(group + 3) == null
                ? Optional.empty()
                : Optional.of(
                        LocalDate.of(number(parts, group + 5), number(parts, group + 4), number(parts, group + 3)));
    }

    private static LocalTime time(Matcher parts, int group) {
        return LocalTime.of(
                number(parts, group),
                number(parts, group + 1),
                parts.group(group + 2) == null ? 0 : number(parts, group + 2));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
