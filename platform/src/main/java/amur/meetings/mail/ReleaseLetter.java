package amur.meetings.mail;

import amur.accounts.Person;
import amur.editions.Edition;
import amur.editions.MeetingFrame;
import amur.editions.MeetingSlot;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.meetings.MeetingChange;
import amur.meetings.Place;
import amur.notices.Notices.Notice;
import amur.shared.Language;
import amur.web.Words;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a release says to one person, in the person's language. */
final class ReleaseLetter {
    /** More changes than this are counted, not listed: the page has them all. */
    private static final int MOST_LINES = 15;

    private final Words words;
    private final Edition edition;
    private final Map<Integer, MeetingSlot> slots;
    private final Map<ExhibitorId, Exhibitor> companies;
    private final int release;

    ReleaseLetter(
            Words words, Edition edition, MeetingFrame frame, Map<ExhibitorId, Exhibitor> companies, int release) {
        this.words = words;
        this.edition = edition;
        this.slots = frame.slots().stream().collect(Collectors.toMap(MeetingSlot::index, Function.identity()));
        this.companies = companies;
        this.release = release;
    }

    /** @param own the person's companies among those of the changes */
    Notice toCompany(Person person, Set<ExhibitorId> own, List<MeetingChange> changes) {
        Language language = person.language();
        String kind = release == 1 ? "first" : "changed";
        String company =
                own.size() == 1 ? "?company=" + company(own.iterator().next()).number() : "";
        return notice(
                person,
                words.text(language, "meetings.notice." + kind + ".subject", name(language)),
                words.text(language, "meetings.notice." + kind + ".text", name(language), release, changes.size()),
                changes,
                change -> line(language, change, partner(change, own)),
                "/company/meetings" + company);
    }

    Notice toCoordinator(Person person, List<MeetingChange> changes) {
        Language language = person.language();
        return notice(
                person,
                words.text(language, "meetings.notice.interpreters.subject", name(language)),
                words.text(language, "meetings.notice.interpreters.text", name(language), release, changes.size()),
                changes,
                change -> line(
                        language,
                        change,
                        company(change.a()).name() + " – " + company(change.b()).name()),
                "/interpreters");
    }

    private Notice notice(
            Person person,
            String subject,
            String opening,
            List<MeetingChange> changes,
            Function<MeetingChange, String> line,
            String path) {
        String lines = changes.stream().limit(MOST_LINES).map(line).collect(Collectors.joining("\n"));
        String more = changes.size() > MOST_LINES
                ? "\n" + words.text(person.language(), "meetings.notice.more", changes.size() - MOST_LINES)
                : "";
        return new Notice(
                person.id(),
                "meetings/release/" + edition.id().value() + "/" + release,
                subject,
                opening + "\n\n" + lines + more,
                "/editions/" + edition.slug() + path);
    }

    private String name(Language language) {
        return edition.name().textIn(language);
    }

    private String line(Language language, MeetingChange change, String partner) {
        return switch (change) {
            case MeetingChange.Added added ->
                words.text(
                        language,
                        "meetings.notice.line.added",
                        partner,
                        time(language, added.after()),
                        added.after().table());
            case MeetingChange.Moved moved ->
                words.text(
                        language,
                        "meetings.notice.line.moved",
                        partner,
                        time(language, moved.before()),
                        moved.before().table(),
                        time(language, moved.after()),
                        moved.after().table());
            case MeetingChange.Cancelled cancelled ->
                words.text(language, "meetings.notice.line.cancelled", partner, time(language, cancelled.before()));
        };
    }

    /** The other company; both where the person has both. */
    private String partner(MeetingChange change, Set<ExhibitorId> own) {
        if (own.contains(change.a()) && own.contains(change.b())) {
            return company(change.a()).name() + " – " + company(change.b()).name();
        }
        Exhibitor other = company(own.contains(change.a()) ? change.b() : change.a());
        return other.latinName().isBlank() || other.latinName().equals(other.name())
                ? other.name()
                : other.name() + " (" + other.latinName() + ")";
    }

    private Exhibitor company(ExhibitorId id) {
        return Objects.requireNonNull(companies.get(id));
    }

    /** In the zone of the venue. */
    private String time(Language language, Place place) {
        MeetingSlot slot = slots.get(place.slot());
        if (slot == null) {
            return "";
        }
        ZonedDateTime at = slot.period().start().atZone(edition.zone());
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(language.locale())
                        .format(at) + ", "
                + DateTimeFormatter.ofPattern("HH:mm").format(at);
    }

    static boolean interpreted(MeetingChange change) {
        return switch (change) {
            case MeetingChange.Added added -> added.after().interpreted();
            case MeetingChange.Moved moved ->
                moved.before().interpreted() || moved.after().interpreted();
            case MeetingChange.Cancelled cancelled -> cancelled.before().interpreted();
        };
    }
}
