package amur.exhibitors.files;

import amur.editions.Edition;
import amur.exhibitors.EntryFault;
import amur.exhibitors.EntryRules;
import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.Exhibitor.Kind;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.RegistrationNumber;
import amur.shared.Country;
import amur.shared.Language;
import amur.shared.Period;
import amur.web.files.TableFile.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row as a company. A column that the file does not have leaves what is known; an empty cell empties it, except a register number,
 * which nobody takes away by not knowing it. Every bad cell is noted, not only the first.
 */
final class RowReading {
    private static final Pattern FIELD = Pattern.compile("(good|person)-(\\d+)-(\\w+)");

    private final Vocabulary vocabulary;
    private final Edition edition;
    private final Map<CompanyColumn, Integer> places;
    private final List<String> head;
    private final Row row;
    private final List<BadCell> bad = new ArrayList<>();

    RowReading(Vocabulary vocabulary, Edition edition, Map<CompanyColumn, Integer> places, List<String> head, Row row) {
        this.vocabulary = vocabulary;
        this.edition = edition;
        this.places = places;
        this.head = head;
        this.row = row;
    }

    List<BadCell> bad() {
        return bad.stream().sorted(Comparator.comparingInt(BadCell::column)).toList();
    }

    /** By which the company is found among those known. Empty where the country cannot be told. */
    Optional<CompanyKey> key() {
        Optional<Country> country = country();
        String name = line(CompanyColumn.NAME);
        if (country.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CompanyKey(
                country.get(), RegistrationNumber.normalized(cell(CompanyColumn.REGISTRATION)), Terms.folded(name)));
    }

    /** The company as it would be, whether or not something is bad. Call once. */
    NewExhibitor company(@Nullable NewExhibitor known) {
        Country country = country().orElse(edition.host());
        if (country().isEmpty()) {
            note(
                    CompanyColumn.COUNTRY,
                    cell(CompanyColumn.COUNTRY),
                    "exhibitors.files.fault.country",
                    BadCell.worded(edition.host().key()),
                    BadCell.worded(edition.guest().key()));
        }
        String registration = RegistrationNumber.normalized(cell(CompanyColumn.REGISTRATION));
        // Where the country is wrong, what depends on it cannot be judged.
        if (!registration.isEmpty() && country().isPresent()) {
            RegistrationNumber.fault(country, registration)
                    .ifPresent(fault -> note(
                            CompanyColumn.REGISTRATION,
                            cell(CompanyColumn.REGISTRATION),
                            fault.key(),
                            fault.arguments()));
        } else if (registration.isEmpty() && known != null) {
            registration = known.registration();
        }
        int seats = number(CompanyColumn.SEATS, known == null ? 1 : known.seats(), 1);
        var company = new NewExhibitor(
                kind(known),
                line(CompanyColumn.NAME),
                has(CompanyColumn.LATIN_NAME) || known == null ? line(CompanyColumn.LATIN_NAME) : known.latinName(),
                country,
                looked(
                        CompanyColumn.REGION,
                        known == null ? "" : known.region(),
                        word -> country().isEmpty() ? Optional.of("") : vocabulary.region(country, word),
                        "exhibitors.fault.region"),
                looked(
                        CompanyColumn.SECTOR,
                        known == null ? "" : known.sector(),
                        vocabulary::sector,
                        "exhibitors.fault.sector"),
                registration,
                seats,
                number(CompanyColumn.MIN_MEETINGS, known == null ? 0 : known.minMeetings(), 0),
                publicMeetings(known),
                new PeopleReading(this, vocabulary).people(known == null ? List.of() : known.representatives()),
                new GoodsReading(this).goods(known == null ? List.of() : known.goods()),
                presence(known == null ? List.of() : known.presence()));
        check(company);
        return company;
    }

    private Optional<Country> country() {
        String word = cell(CompanyColumn.COUNTRY);
        return vocabulary.country(word).filter(country -> Set.of(edition.host(), edition.guest())
                .contains(country));
    }

    private Kind kind(@Nullable NewExhibitor known) {
        String word = cell(CompanyColumn.KIND);
        Optional<Kind> kind = vocabulary.kind(word);
        if (kind.isEmpty()) {
            note(CompanyColumn.KIND, word, "exhibitors.files.fault.kind");
        }
        return kind.orElse(known == null ? Kind.EXHIBITOR : known.kind());
    }

    private boolean publicMeetings(@Nullable NewExhibitor known) {
        boolean before = known != null && known.publicMeetings();
        String word = cell(CompanyColumn.PUBLIC_MEETINGS);
        if (!has(CompanyColumn.PUBLIC_MEETINGS) || word.isEmpty()) {
            return has(CompanyColumn.PUBLIC_MEETINGS) ? false : before;
        }
        Optional<Boolean> answer = vocabulary.answer(word);
        if (answer.isEmpty()) {
            note(CompanyColumn.PUBLIC_MEETINGS, word, "exhibitors.files.fault.answer");
        }
        return answer.orElse(before);
    }

    private String looked(
            CompanyColumn column, String known, Function<String, Optional<String>> look, String faultKey) {
        if (!has(column)) {
            return known;
        }
        String word = cell(column);
        if (word.isEmpty()) {
            return "";
        }
        Optional<String> found = look.apply(word);
        if (found.isEmpty()) {
            note(column, word, faultKey, word);
        }
        return found.orElse(known);
    }

    private int number(CompanyColumn column, int known, int otherwise) {
        if (!has(column)) {
            return known;
        }
        String digits = cell(column);
        if (digits.isEmpty()) {
            return otherwise;
        }
        if (!digits.matches("\\d{1,6}")) {
            note(column, digits, "exhibitors.files.fault.number");
            return otherwise;
        }
        return Integer.parseInt(digits);
    }

    private List<Period> presence(List<Period> known) {
        if (!has(CompanyColumn.PRESENCE)) {
            return known;
        }
        var periods = new ArrayList<Period>();
        for (String text : Cells.split(raw(CompanyColumn.PRESENCE))) {
            if (!text.isEmpty()) {
                Hours.find(text, edition.zone())
                        .ifPresentOrElse(
                                periods::add,
                                () -> note(CompanyColumn.PRESENCE, text, "exhibitors.files.fault.presence"));
            }
        }
        return CompanySheet.inOrder(periods);
    }

    /** The rules that hold of every entry, each fault brought to its cell. The register number is the file's own affair. */
    private void check(NewExhibitor company) {
        var faults = new ArrayList<EntryFault>(
                EntryRules.company(company.name(), company.latinName(), company.seats(), company.minMeetings()));
        faults.addAll(EntryRules.goods(company.goods()));
        faults.addAll(EntryRules.people(company.representatives(), company.seats()));
        faults.addAll(EntryRules.presence(company.presence()));
        for (EntryFault fault : faults) {
            Place place = place(fault.field(), company);
            note(place.column(), place.value(), fault.key(), fault.arguments().toArray());
        }
    }

    private record Place(CompanyColumn column, String value) {}

    private Place place(String field, NewExhibitor company) {
        Matcher part = FIELD.matcher(field);
        if (!part.matches()) {
            CompanyColumn column =
                    switch (field) {
                        case "goods" -> CompanyColumn.OFFERED;
                        case "people" -> CompanyColumn.FAMILY_NAME;
                        default -> CompanyColumn.valueOf(field.toUpperCase(java.util.Locale.ROOT));
                    };
            return new Place(column, cell(column));
        }
        int index = Integer.parseInt(part.group(2));
        String what = part.group(3);
        if (part.group(1).equals("good")) {
            Good good = company.goods().get(index);
            return what.equals("hs")
                    ? new Place(good.offered() ? CompanyColumn.OFFERED_HS : CompanyColumn.NEEDED_HS, good.hs())
                    : new Place(
                            good.offered() ? CompanyColumn.OFFERED : CompanyColumn.NEEDED,
                            CompanySheet.original(good.text()));
        }
        Representative person = company.representatives().get(index);
        return switch (what) {
            case "given_name" -> new Place(CompanyColumn.GIVEN_NAME, person.givenName());
            case "latin_name" -> new Place(CompanyColumn.PERSON_LATIN_NAME, person.latinName());
            case "job_title" -> new Place(CompanyColumn.JOB_TITLE, person.jobTitle());
            case "email" -> new Place(CompanyColumn.EMAIL, person.email());
            case "seat" -> new Place(CompanyColumn.SEAT, Integer.toString(person.seat() + 1));
            case "languages" -> new Place(CompanyColumn.LANGUAGES, String.join(", ", person.languages()));
            default -> new Place(CompanyColumn.FAMILY_NAME, person.familyName());
        };
    }

    boolean has(CompanyColumn column) {
        return places.containsKey(column);
    }

    /** As it stands, line breaks and all. */
    String raw(CompanyColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : row.cell(place);
    }

    private String cell(CompanyColumn column) {
        return raw(column).strip();
    }

    private String line(CompanyColumn column) {
        return cell(column).replaceAll("[\\t\\r\\n]+", " ");
    }

    void note(CompanyColumn column, String value, String key, Object... arguments) {
        Integer place = places.get(column);
        bad.add(new BadCell(
                row.number(),
                place == null ? -1 : place,
                place == null
                        ? Objects.requireNonNull(
                                vocabulary.columnTitles(Language.EN).get(column.name()))
                        : head.get(place),
                value,
                key,
                List.of(arguments)));
    }
}
