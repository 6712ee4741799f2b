package amur.exhibitors.files;

import amur.exhibitors.Exhibitor.Representative;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The people of one row: columns side by side, line by line. Who is known by e-mail or name stays the same person. */
final class PeopleReading {
    private static final List<CompanyColumn> COLUMNS = List.of(
            CompanyColumn.FAMILY_NAME,
            CompanyColumn.GIVEN_NAME,
            CompanyColumn.PERSON_LATIN_NAME,
            CompanyColumn.JOB_TITLE,
            CompanyColumn.EMAIL,
            CompanyColumn.LANGUAGES,
            CompanyColumn.SEAT);

    private final RowReading row;
    private final Vocabulary vocabulary;

    PeopleReading(RowReading row, Vocabulary vocabulary) {
        this.row = row;
        this.vocabulary = vocabulary;
    }

    List<Representative> people(List<Representative> known) {
        if (COLUMNS.stream().noneMatch(row::has)) {
            return known;
        }
        boolean named = row.has(CompanyColumn.FAMILY_NAME);
        List<String> families = Cells.split(row.raw(CompanyColumn.FAMILY_NAME));
        List<String> emails = emails();
        int count = named
                ? Stream.of(
                                families,
                                Cells.split(row.raw(CompanyColumn.GIVEN_NAME)),
                                row.has(CompanyColumn.EMAIL) ? emails : List.of())
                        .mapToInt(List::size)
                        .max()
                        .orElse(0)
                : Math.max(known.size(), emails.size());
        List<String> givens = parts(CompanyColumn.GIVEN_NAME, count);
        List<String> latins = parts(CompanyColumn.PERSON_LATIN_NAME, count);
        List<String> titles = parts(CompanyColumn.JOB_TITLE, count);
        List<String> languages = languages(count);
        List<String> seats = parts(CompanyColumn.SEAT, count);
        var left = new ArrayList<>(known);
        var people = new ArrayList<Representative>();
        for (int i = 0; i < count; i++) {
            String family = at(families, i);
            String given = at(givens, i);
            String email = at(emails, i).toLowerCase(Locale.ROOT);
            if (named
                    && Stream.of(family, given, email, at(latins, i), at(titles, i))
                            .allMatch(String::isEmpty)) {
                continue;
            }
            Optional<Representative> before =
                    named ? take(left, family, given, email) : Optional.of(known.get(Math.min(i, known.size() - 1)));
            people.add(new Representative(
                    before.map(Representative::id).orElse(0L),
                    row.has(CompanyColumn.GIVEN_NAME) || before.isEmpty()
                            ? given
                            : before.get().givenName(),
                    named || before.isEmpty() ? family : before.get().familyName(),
                    row.has(CompanyColumn.PERSON_LATIN_NAME) || before.isEmpty()
                            ? at(latins, i)
                            : before.get().latinName(),
                    row.has(CompanyColumn.JOB_TITLE) || before.isEmpty()
                            ? at(titles, i)
                            : before.get().jobTitle(),
                    row.has(CompanyColumn.EMAIL) || before.isEmpty()
                            ? email
                            : before.get().email(),
                    row.has(CompanyColumn.LANGUAGES) || before.isEmpty()
                            ? codes(at(languages, i))
                            : before.get().languages(),
                    row.has(CompanyColumn.SEAT) || before.isEmpty()
                            ? seat(at(seats, i))
                            : before.get().seat()));
        }
        return people;
    }

    private static Optional<Representative> take(List<Representative> left, String family, String given, String email) {
        Optional<Representative> found = left.stream()
                .filter(person -> !email.isEmpty() && person.email().equals(email))
                .findFirst()
                .or(() -> left.stream()
                        .filter(person -> person.familyName().equals(family)
                                && (given.isEmpty() || person.givenName().equals(given)))
                        .findFirst());
        found.ifPresent(left::remove);
        return found;
    }

    /** The lines of a column; of one person the whole cell, semicolons and all. */
    private List<String> parts(CompanyColumn column, int people) {
        String cell = row.raw(column);
        List<String> parts = Cells.split(cell);
        if (people == 1 && parts.size() > 1 && cell.strip().indexOf('\n') < 0) {
            return List.of(cell.strip());
        }
        if (parts.size() > people && parts.stream().skip(people).anyMatch(part -> !part.isEmpty())) {
            row.note(column, cell.strip(), "exhibitors.files.fault.lines", parts.size(), people);
        }
        return parts;
    }

    private List<String> emails() {
        String cell = row.raw(CompanyColumn.EMAIL).stripTrailing();
        return Cells.split(cell.indexOf('\n') < 0 ? cell.strip().replaceAll("[,，、]\\s*", ";") : cell);
    }

    /** One line of languages for several people holds of each of them. */
    private List<String> languages(int people) {
        String cell = row.raw(CompanyColumn.LANGUAGES);
        if (cell.indexOf('\n') >= 0) {
            return parts(CompanyColumn.LANGUAGES, people);
        }
        List<String> parts = Cells.split(cell);
        return people > 1 && parts.size() == people ? parts : java.util.Collections.nCopies(people, cell.strip());
    }

    private Set<String> codes(String line) {
        var codes = new LinkedHashSet<String>();
        for (String word : line.split("[,;，；、/\n]")) {
            if (word.isBlank()) {
                continue;
            }
            Optional<String> code = vocabulary.language(word);
            if (code.isPresent()) {
                codes.add(code.get());
                continue;
            }
            for (String single : word.strip().split("\\s+")) {
                vocabulary
                        .language(single)
                        .ifPresentOrElse(
                                codes::add,
                                () -> row.note(
                                        CompanyColumn.LANGUAGES, line, "exhibitors.files.fault.language", single));
            }
        }
        return codes;
    }

    private int seat(String text) {
        if (text.isEmpty()) {
            return -1;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) == 0) {
            row.note(CompanyColumn.SEAT, text, "exhibitors.files.fault.number");
            return -1;
        }
        return Integer.parseInt(text) - 1;
    }

    private static String at(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index).replaceAll("[\\t\\r\\n]+", " ") : "";
    }
}
