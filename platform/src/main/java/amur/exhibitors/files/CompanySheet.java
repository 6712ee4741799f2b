package amur.exhibitors.files;

import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes companies as rows, for readers of one language and the clocks of one edition. */
@Component
class CompanySheet {
    private final Vocabulary vocabulary;

    CompanySheet(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<String> head(Language language) {
        return Stream.of(CompanyColumn.values())
                .map(column -> column.title(vocabulary.words(), language))
                .toList();
    }

    List<Map.Entry<String, String>> columns(Language language) {
        return Stream.of(CompanyColumn.values())
                .map(column -> Map.entry(
                        column.title(vocabulary.words(), language),
                        vocabulary.words().text(language, column.key() + ".hint")))
                .toList();
    }

    List<String> row(NewExhibitor company, Language language, ZoneId zone) {
        Map<CompanyColumn, String> cells = cells(company, language, zone);
        var row = new ArrayList<String>();
        for (CompanyColumn column : CompanyColumn.values()) {
            row.add(Objects.requireNonNull(cells.get(column)));
        }
        return row;
    }

    private Map<CompanyColumn, String> cells(NewExhibitor company, Language language, ZoneId zone) {
        var cells = new EnumMap<CompanyColumn, String>(CompanyColumn.class);
        cells.put(CompanyColumn.KIND, vocabulary.kind(company.kind(), language));
        cells.put(CompanyColumn.NAME, company.name());
        cells.put(CompanyColumn.LATIN_NAME, company.latinName());
        cells.put(CompanyColumn.COUNTRY, vocabulary.country(company.country(), language));
        cells.put(
                CompanyColumn.REGION,
                company.region().isEmpty() ? "" : vocabulary.region(company.country(), company.region(), language));
        cells.put(
                CompanyColumn.SECTOR, company.sector().isEmpty() ? "" : vocabulary.sector(company.sector(), language));
        cells.put(CompanyColumn.REGISTRATION, company.registration());
        cells.put(CompanyColumn.SEATS, Integer.toString(company.seats()));
        cells.put(CompanyColumn.MIN_MEETINGS, Integer.toString(company.minMeetings()));
        cells.put(CompanyColumn.PUBLIC_MEETINGS, vocabulary.answer(company.publicMeetings(), language));
        goods(cells, company, true, CompanyColumn.OFFERED_HS, CompanyColumn.OFFERED);
        goods(cells, company, false, CompanyColumn.NEEDED_HS, CompanyColumn.NEEDED);
        people(cells, company.representatives(), language);
        cells.put(
                CompanyColumn.PRESENCE,
                Cells.joined(company.presence().stream()
                        .map(period -> Hours.text(period, zone))
                        .toList()));
        return cells;
    }

    private static void goods(
            Map<CompanyColumn, String> cells,
            NewExhibitor company,
            boolean offered,
            CompanyColumn codes,
            CompanyColumn texts) {
        List<Good> goods = company.goods().stream()
                .filter(good -> good.offered() == offered)
                .toList();
        cells.put(codes, Cells.joined(goods.stream().map(Good::hs).toList()));
        cells.put(
                texts,
                Cells.joined(goods.stream().map(good -> original(good.text())).toList()));
    }

    private void people(Map<CompanyColumn, String> cells, List<Representative> people, Language language) {
        put(cells, CompanyColumn.FAMILY_NAME, people, Representative::familyName);
        put(cells, CompanyColumn.GIVEN_NAME, people, Representative::givenName);
        put(cells, CompanyColumn.PERSON_LATIN_NAME, people, Representative::latinName);
        put(cells, CompanyColumn.JOB_TITLE, people, Representative::jobTitle);
        put(cells, CompanyColumn.EMAIL, people, Representative::email);
        put(cells, CompanyColumn.LANGUAGES, people, person -> person.languages().stream()
                .sorted()
                .map(code -> vocabulary.language(code, language))
                .collect(Collectors.joining(", ")));
        put(cells, CompanyColumn.SEAT, people, person -> person.seat() < 0 ? "" : Integer.toString(person.seat() + 1));
    }

    private static void put(
            Map<CompanyColumn, String> cells,
            CompanyColumn column,
            List<Representative> people,
            Function<Representative, String> part) {
        cells.put(column, Cells.joined(people.stream().map(part).toList()));
    }

    static String original(LocalizedText text) {
        return text.original().map(LocalizedText.Shown::text).orElse("");
    }

    /** The periods of a company as the database keeps them: whole, in order. */
    static List<Period> inOrder(List<Period> periods) {
        return periods.stream()
                .sorted(java.util.Comparator.comparing(Period::start))
                .toList();
    }
}
