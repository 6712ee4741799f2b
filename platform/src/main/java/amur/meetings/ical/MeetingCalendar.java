package amur.meetings.ical;

import amur.meetings.Agenda;
import amur.meetings.LanguagePair;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.web.Words;
import amur.web.ZoneName;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import org.springframework.stereotype.Component;

/**
 * Writes an {@link Agenda} as an iCalendar file in one language. The same agenda gives the same bytes: nothing in it depends on
 * when or how often it is asked for, so that a feed can answer "not modified".
 */
@Component
public class MeetingCalendar {
    private static final Duration REFRESH = Duration.ofHours(1);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    private final Words words;
    private final String organizerAddress;

    MeetingCalendar(
            Words words,
            @org.springframework.beans.factory.annotation.Value("${amur.mail.from:no-reply@localhost}")
                    String organizerAddress) {
        this.words = words;
        this.organizerAddress = organizerAddress;
    }

    /**
     * The bytes of the whole agenda.
     *
     * @param origin scheme and host this site is reached at, {@code https://expo.example}: events link to their page
     */
    public byte[] write(Agenda agenda, Language language, String origin) {
        return write(agenda, agenda.entries(), language, origin);
    }

    /** The bytes of one meeting of the agenda. */
    public byte[] write(Agenda agenda, Agenda.Entry entry, Language language, String origin) {
        return write(agenda, List.of(entry), language, origin);
    }

    private byte[] write(Agenda agenda, List<Agenda.Entry> entries, Language language, String origin) {
        var lang = new net.fortuna.ical4j.model.parameter.Language(language.tag());
        String editionName = in(agenda.edition(), language);
        String name = plain(words.text(language, "meetings.ical.name", editionName, agenda.owner()));
        var head = new ArrayList<Property>();
        head.add(new ProdId("-//Amur//Meetings//" + language.code().toUpperCase(Locale.ROOT)));
        head.add(new Version(new ParameterList(List.of()), "2.0"));
        head.add(new CalScale("GREGORIAN"));
        head.add(new Method("PUBLISH"));
        head.add(new Name(new ParameterList(List.<Parameter>of(lang)), name));
        head.add(new XProperty("X-WR-CALNAME", name));
        head.add(new XProperty("X-WR-TIMEZONE", agenda.zone().getId()));
        head.add(new RefreshInterval(new ParameterList(List.<Parameter>of(Value.DURATION)), REFRESH));
        head.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));

        var components = new ArrayList<CalendarComponent>();
        // Also without any meeting: a calendar must hold something, and some programs refuse one that does not.
        Instant first = entries.stream()
                .map(entry -> entry.period().start())
                .min(Instant::compareTo)
                .orElse(agenda.releasedAt());
        Instant last = entries.stream()
                .map(entry -> entry.period().end())
                .max(Instant::compareTo)
                .orElse(first);
        components.add(ZoneComponent.of(agenda.zone(), first, last));
        for (Agenda.Entry entry : entries) {
            components.add(event(agenda, entry, language, lang, editionName, origin));
        }
        var calendar = new Calendar(new PropertyList(head), new ComponentList<>(components));
        return OctetFolding.fold(calendar.toString());
    }

    private VEvent event(
            Agenda agenda,
            Agenda.Entry entry,
            Language language,
            net.fortuna.ical4j.model.parameter.Language lang,
            String editionName,
            String origin) {
        boolean cancelled = entry.status() == Agenda.Status.CANCELLED;
        String who = entry.parties().stream().map(Agenda.Party::bothNames).collect(Collectors.joining(" – "));
        String summary =
                plain(words.text(language, cancelled ? "meetings.ical.cancelled" : "meetings.ical.summary", who));
        var properties = new ArrayList<Property>();
        properties.add(new Uid(entry.uid()));
        properties.add(new Sequence(entry.sequence()));
        properties.add(new DtStamp(entry.changedAt()));
        properties.add(new LastModified(entry.changedAt()));
        properties.add(new DtStart<>(zoned(agenda.zone()), local(entry.period().start(), agenda.zone())));
        properties.add(new DtEnd<>(zoned(agenda.zone()), local(entry.period().end(), agenda.zone())));
        properties.add(new Summary(new ParameterList(List.<Parameter>of(lang)), summary));
        properties.add(
                new Location(new ParameterList(List.<Parameter>of(lang)), plain(location(agenda, entry, language))));
        properties.add(new Description(
                new ParameterList(List.<Parameter>of(lang)), description(agenda, entry, language, cancelled)));
        properties.add(new Organizer(
                new ParameterList(List.<Parameter>of(new Cn(plain(editionName).replace("\"", "'")))),
                java.net.URI.create("mailto:" + organizerAddress)));
        properties.add(new Url(java.net.URI.create(
                origin + "/" + language.code() + "/editions/" + agenda.editionSlug() + "/meetings/" + entry.id())));
        properties.add(new Status(cancelled ? "CANCELLED" : "CONFIRMED"));
        properties.add(new Transp(cancelled ? "TRANSPARENT" : "OPAQUE"));
        return new VEvent(new PropertyList(properties));
    }

    private String location(Agenda agenda, Agenda.Entry entry, Language language) {
        String table = entry.table() == 0
                ? words.text(language, "meetings.ical.no_table")
                : words.text(language, "meetings.ical.table", Integer.toString(entry.table()));
        String area = entry.area().isBlank() ? "" : ", " + entry.area();
        String venue = in(agenda.venue(), language);
        return table + area + (venue.isBlank() ? "" : ", " + venue);
    }

    private String description(Agenda agenda, Agenda.Entry entry, Language language, boolean cancelled) {
        var lines = new ArrayList<String>();
        if (cancelled) {
            lines.add(words.text(language, "meetings.ical.cancelled_line"));
        }
        for (Agenda.Party party : entry.parties()) {
            String country = words.text(language, party.country().key());
            lines.add(party.bothNames() + ", " + country);
        }
        if (!entry.interpreter().isBlank()) {
            lines.add(words.text(
                    language,
                    "meetings.ical.interpreter",
                    entry.interpreter(),
                    new LanguagePair(entry.pair()).in(language)));
        }
        if (!entry.message().isBlank()) {
            lines.add(words.text(language, "meetings.ical.message", entry.message()));
        }
        lines.add(words.text(
                language,
                "meetings.ical.zone",
                ZoneName.of(agenda.zone(), entry.period().start(), language)));
        lines.add(words.text(language, "meetings.ical.version", Integer.toString(agenda.release())));
        return lines.stream().map(MeetingCalendar::plain).collect(Collectors.joining("\n"));
    }

    private static ParameterList zoned(ZoneId zone) {
        return new ParameterList(List.<Parameter>of(new TzId(zone.getId())));
    }

    private static String local(Instant instant, ZoneId zone) {
        return LOCAL.format(instant.atZone(zone));
    }

    private static String in(LocalizedText text, Language language) {
        return text.in(language).map(LocalizedText.Shown::text).orElse("");
    }

    /** Without control characters: a name with a line break in it must not begin a line of the file. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
