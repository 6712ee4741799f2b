package amur.web;

import amur.shared.Language;
import amur.web.EditionContext.EditionHead;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a template knows of its reader: language, words, settings, rights, edition, and what they had typed before switching the
 * language. One per request; passed as the first parameter {@code view} of every page template.
 */
public final class View {
    private final Words words;
    private final Language language;
    private final Formats formats;
    private final String path;
    private final @Nullable String query;
    private final ViewSettings settings;
    private final Caller caller;
    private final @Nullable EditionHead edition;
    private final List<NavigationGroup> navigation;
    private final Map<String, List<String>> typed;
    private final List<Toast> toasts;
    private final CsrfSource csrf;
    private final IntSupplier unread;
    private final PublicAddress address;

    View(
            Words words,
            Language language,
            String path,
            @Nullable String query,
            ViewSettings settings,
            Caller caller,
            @Nullable EditionHead edition,
            List<NavigationGroup> navigation,
            Map<String, List<String>> typed,
            List<Toast> toasts,
            CsrfSource csrf,
            IntSupplier unread,
            PublicAddress address) {
        this.words = words;
        this.language = language;
        this.formats = new Formats(language);
        this.path = path;
        this.query = query;
        this.settings = settings;
        this.caller = caller;
        this.edition = edition;
        this.navigation = navigation;
        this.typed = typed;
        this.toasts = toasts;
        this.csrf = csrf;
        this.unread = unread;
        this.address = address;
    }

    /** One area of the side bar with the lines this reader may see. */
    public record NavigationGroup(NavigationEntry.Area area, List<Item> items) {
        public record Item(String label, String href, String icon, boolean current) {}
    }

    /** A short message after a deed, kept over the redirect. */
    public record Toast(Kind kind, String text) implements java.io.Serializable {
        public enum Kind {
            OK,
            INFO,
            ATTENTION,
            ERROR
        }
    }

    /** The hidden field's value, made only when a form asks for it, so that readers without forms need no session. */
    public interface CsrfSource {
        String token();
    }

    public String t(String key, Object... arguments) {
        return words.text(language, key, arguments);
    }

    public boolean has(String key) {
        return words.has(language, key);
    }

    public Language language() {
        return language;
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** The address without language and query: {@code /editions/harbin-2024}. */
    public String path() {
        return path;
    }

    /** {@code ?a=b}, or empty. */
    public String query() {
        return query == null || query.isEmpty() ? "" : "?" + query;
    }

    /** An address in the reader's language. */
    public String href(String path) {
        return "/" + language.code() + path;
    }

    /** This page in another language. */
    public String here(Language other) {
        return "/" + other.code() + path + query();
    }

    /** An address of the current edition: {@code inEdition("/exhibitors")}. */
    public String inEdition(String path) {
        return href("/editions/" + editionSlug() + path);
    }

    /** A path of ours as the rest of the world would ask for it: for machines that read pages, never for links of our own. */
    public String absolute(String path) {
        return address.of(path);
    }

    public String editionSlug() {
        return edition == null ? "" : edition.slug();
    }

    public Optional<EditionHead> edition() {
        return Optional.ofNullable(edition);
    }

    public ViewSettings settings() {
        return settings;
    }

    public Caller caller() {
        return caller;
    }

    public boolean may(String right) {
        return caller.may(right);
    }

    public List<NavigationGroup> navigation() {
        return navigation;
    }

    public List<Toast> toasts() {
        return toasts;
    }

    public String csrf() {
        return csrf.token();
    }

    /** How many notices the caller has not read; 0 for who has not signed in. */
    public int unread() {
        return caller.signedIn() ? unread.getAsInt() : 0;
    }

    /** What the reader had typed into this field before switching the language, else {@code otherwise}. */
    public String typed(String field, @Nullable String otherwise) {
        List<String> values = typed.get(field);
        return values == null || values.isEmpty() ? (otherwise == null ? "" : otherwise) : values.getFirst();
    }

    /** All that the reader had typed before switching the language, by field: for forms with rows. Empty when nothing was. */
    public Map<String, List<String>> typed() {
        return typed;
    }

    /** The same for fields with several values: checkboxes, multiple selects. */
    public Collection<String> typedAll(String field, Collection<String> otherwise) {
        return typed.isEmpty() ? otherwise : typed.getOrDefault(field, List.of());
    }

    public String number(long value) {
        return formats.number(value);
    }

    /** With so many decimals, as the language writes them. */
    public String number(double value, int decimals) {
        return formats.number(value, decimals);
    }

    /** A share as a percentage: 0.0041 → {@code 0.41 %}, as the language writes it. */
    public String percent(double share, int decimals) {
        return formats.percent(share, decimals);
    }

    /** A day as the language writes it: 17 May 2024, 17 мая 2024 г., 2024年5月17日. */
    public String date(LocalDate date) {
        return formats.date(date);
    }

    /** From day to day, as the language writes it: May 17 – 21, 2024, 17–21 мая 2024 г., 2024年5月17日至21日. */
    public String dates(LocalDate first, LocalDate last) {
        return formats.dates(first, last);
    }

    /** The same without the year, for columns of days: 17–21 мая. */
    public String shortDates(LocalDate first, LocalDate last) {
        return formats.shortDates(first, last);
    }

    /** Day and month with the weekday, for table heads. */
    public String day(LocalDate date) {
        return formats.day(date);
    }

    /** Hours and minutes in a zone. */
    public String time(Instant instant, ZoneId zone) {
        return formats.time(instant, zone);
    }

    /** Day, time and the zone's offset: times never travel without their zone. */
    public String dateTime(Instant instant, ZoneId zone) {
        return formats.dateTime(instant, zone);
    }

    /** The zone of the edition; UTC where there is none. */
    public ZoneId zone() {
        return edition == null ? ZoneId.of("UTC") : edition.zone();
    }

    /** The edition's zone as people call it, with its offset on the first day: China Time, UTC+08:00. */
    public String zoneName() {
        return edition == null
                ? "UTC"
                : zoneName(
                        edition.zone(),
                        edition.firstDay().atTime(12, 0).atZone(edition.zone()).toInstant());
    }

    /** A zone as people call it, with its offset at a moment. */
    public String zoneName(ZoneId zone, Instant at) {
        return ZoneName.of(zone, at, language);
    }
}
