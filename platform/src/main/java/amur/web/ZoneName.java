package amur.web;

import amur.shared.Language;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A time zone as people call it, with its offset: China Time, UTC+08:00; Китай, UTC+08:00; 中国时间 UTC+08:00. Files for programs
 * carry the id of the IANA database instead.
 *
 * <p>The names are those of the Unicode CLDR (generic location format), which do not change with summer time.
 */
public final class ZoneName {
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("'UTC'xxx");
    private static final Map<Key, String> NAMES = new ConcurrentHashMap<>();

    private ZoneName() {}

    private record Key(ZoneId zone, Language language) {}

    /** The zone's name and its offset at a moment. */
    public static String of(ZoneId zone, Instant at, Language language) {
        String name = NAMES.computeIfAbsent(new Key(zone, language), ZoneName::name);
        return name + (language == Language.ZH ? " " : ", ") + OFFSET.format(at.atZone(zone));
    }

    private static String name(Key key) {
        return TimeZone.getTimeZone(key.zone().getId())
                .getDisplayName(
                        false,
                        TimeZone.GENERIC_LOCATION,
                        ULocale.forLocale(key.language().locale()));
    }
}
