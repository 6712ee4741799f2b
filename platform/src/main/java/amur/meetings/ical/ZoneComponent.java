package amur.meetings.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The VTIMEZONE of a zone for a stretch of time, from Java's own rules: the calendar library's registry would ask another host
 * for newer ones. Every change of the clock within the stretch, and the last one before it, is written out one by one.
 */
final class ZoneComponent {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    private ZoneComponent() {}

    static VTimeZone of(ZoneId zone, Instant from, Instant until) {
        ZoneRules rules = zone.getRules();
        var observances = new ArrayList<Observance>();
        ZoneOffsetTransition before = rules.previousTransition(from.plusSeconds(1));
        if (before == null) {
            ZoneOffset offset = rules.getOffset(from);
            observances.add(observance(zone, rules, Instant.EPOCH, LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset));
        } else {
            observances.add(observance(zone, rules, before));
        }
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(until)) {
            observances.add(observance(zone, rules, next));
            next = rules.nextTransition(next.getInstant());
        }
        return new VTimeZone(
                new PropertyList(List.<Property>of(new TzId(zone.getId()))), new ComponentList<>(observances));
    }

    private static Observance observance(ZoneId zone, ZoneRules rules, ZoneOffsetTransition change) {
        return observance(
                zone,
                rules,
                change.getInstant(),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static Observance observance(
            ZoneId zone, ZoneRules rules, Instant at, LocalDateTime local, ZoneOffset from, ZoneOffset to) {
        boolean daylight = rules.isDaylightSavings(at);
        String name = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(at.atZone(zone));
        var properties = new PropertyList(List.of(
                new DtStart<LocalDateTime>(new ParameterList(List.of()), LOCAL.format(local)),
                new TzOffsetFrom(from),
                new TzOffsetTo(to),
                new TzName(name.isEmpty() ? zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) : name)));
        return daylight ? new Daylight(properties) : new Standard(properties);
    }
}
