package amur.exhibitors.files;

import amur.exhibitors.Exhibitor.Kind;
import amur.exhibitors.Sector;
import amur.exhibitors.Sectors;
import amur.regions.Region;
import amur.regions.Regions;
import amur.shared.Country;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.web.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the words of a file mean, in every language at once: heads, kinds, countries, regions, sectors, languages, yes and no. And the
 * other way: how a value is written for readers of one language.
 */
@Component
class Vocabulary {
    private final Words words;
    private final Regions regions;
    private final Sectors sectors;
    private final Terms<CompanyColumn> columns = new Terms<>();
    private final Terms<Kind> kinds = new Terms<>();
    private final Terms<Boolean> answers = new Terms<>();
    private final Terms<String> sectorTerms = new Terms<>();
    private final Terms<String> languages = new Terms<>();
    private volatile @Nullable Places places;

    Vocabulary(Words words, Regions regions, Sectors sectors) {
        this.words = words;
        this.regions = regions;
        this.sectors = sectors;
        for (CompanyColumn column : CompanyColumn.values()) {
            columns.add(column, column.titles(words));
        }
        for (Kind kind : Kind.values()) {
            kinds.add(kind, Stream.concat(Stream.of(kind.name()), texts(kindKey(kind))));
        }
        for (boolean answer : new boolean[] {true, false}) {
            answers.add(answer, texts(answerKey(answer)));
        }
        for (Sector sector : sectors.all()) {
            sectorTerms.add(sector.code(), Stream.of(sector.code()));
            sectorTerms.add(sector.code(), Stream.of(Language.values()).map(sector::name));
        }
        for (Language language : Language.values()) {
            languages.add(language.code(), Stream.of(language.code(), language.ownName()));
            languages.add(language.code(), texts("exhibitors.files.language." + language.code()));
        }
        for (String code : Locale.getISOLanguages()) {
            languages.add(code, Stream.of(code));
            languages.add(code, localeNames(Locale.of(code), false));
        }
    }

    Optional<CompanyColumn> column(String head) {
        return columns.find(head);
    }

    /** Every head that is understood, in lower case. */
    Set<String> heads() {
        var heads = new HashSet<String>();
        for (CompanyColumn column : CompanyColumn.values()) {
            column.titles(words).map(title -> title.toLowerCase(Locale.ROOT)).forEach(heads::add);
        }
        return heads;
    }

    Optional<Kind> kind(String word) {
        return kinds.find(word);
    }

    String kind(Kind kind, Language language) {
        return first(kindKey(kind), language);
    }

    Optional<Boolean> answer(String word) {
        return answers.find(word);
    }

    String answer(boolean answer, Language language) {
        return first(answerKey(answer), language);
    }

    Optional<Country> country(String word) {
        return places().countries().find(word);
    }

    String country(Country country, Language language) {
        return words.has(language, country.key()) ? words.text(language, country.key()) : country.code();
    }

    /** By code or name; else by a part of a name or capital that only one region of the country has. */
    Optional<String> region(Country country, String word) {
        Terms<String> terms = places().regions().get(country);
        if (terms == null) {
            return Optional.empty();
        }
        Optional<String> exact = terms.find(word);
        String part = Terms.folded(word);
        if (exact.isPresent() || part.length() < 2) {
            return exact;
        }
        List<String> found = terms.all().entrySet().stream()
                .filter(term -> term.getKey().contains(part))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The short name where it leads back to the same region, else the code. */
    String region(Country country, String code, Language language) {
        String name = regions.name(code, language);
        return region(country, name).filter(code::equals).isPresent() ? name : code;
    }

    Optional<String> sector(String word) {
        return sectorTerms.find(word);
    }

    String sector(String code, Language language) {
        return sectors.name(code, language);
    }

    Optional<String> language(String word) {
        return languages.find(word);
    }

    String language(String code, Language language) {
        String name = Language.find(code).isPresent()
                ? first("exhibitors.files.language." + code, language)
                : Locale.of(code).getDisplayLanguage(language.locale());
        return language(name).filter(code::equals).isPresent() ? name : code;
    }

    Map<String, String> columnTitles(Language language) {
        var titles = new TreeMap<String, String>();
        for (CompanyColumn column : CompanyColumn.values()) {
            titles.put(column.name(), column.title(words, language));
        }
        return titles;
    }

    /** Countries and regions are read when they are first asked for: their table is filled while the application starts. */
    private Places places() {
        Places read = places;
        if (read == null) {
            read = readPlaces();
            places = read;
        }
        return read;
    }

    private record Places(Terms<Country> countries, Map<Country, Terms<String>> regions) {}

    private Places readPlaces() {
        var countries = new Terms<Country>();
        var byCountry = new HashMap<Country, Terms<String>>();
        for (Country country : regions.countries()) {
            countries.add(country, Stream.concat(Stream.of(country.code()), texts(country.key())));
            countries.add(
                    country,
                    localeNames(new Locale.Builder().setRegion(country.code()).build(), true));
            var terms = new Terms<String>();
            for (Function<Region, LocalizedText> name :
                    List.<Function<Region, LocalizedText>>of(Region::shortName, Region::name, Region::capital)) {
                for (Region region : regions.list(country)) {
                    terms.add(region.code().value(), Stream.of(region.code().value()));
                    terms.add(
                            region.code().value(), Stream.of(Language.values()).map(name.apply(region)::textIn));
                }
            }
            byCountry.put(country, terms);
        }
        return new Places(countries, byCountry);
    }

    Words words() {
        return words;
    }

    private Stream<String> texts(String key) {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(words.text(language, key).split("\\|")));
    }

    private String first(String key, Language language) {
        return words.text(language, key).split("\\|")[0];
    }

    private static Stream<String> localeNames(Locale locale, boolean country) {
        return Stream.of(Language.values())
                .map(language -> country
                        ? locale.getDisplayCountry(language.locale())
                        : locale.getDisplayLanguage(language.locale()));
    }

    private static String kindKey(Kind kind) {
        return "exhibitors.files.kind." + kind.name().toLowerCase(Locale.ROOT);
    }

    private static String answerKey(boolean answer) {
        return "exhibitors.files.answer." + (answer ? "yes" : "no");
    }
}
