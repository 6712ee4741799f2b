package amur.exhibitors.products.files;

import amur.exhibitors.files.Terms;
import amur.exhibitors.products.Certificates;
import amur.exhibitors.products.Incoterm;
import amur.exhibitors.products.Origins;
import amur.exhibitors.products.Units;
import amur.shared.Language;
import amur.web.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the words of a file of products mean, in every language at once; and how a value is written for readers of one. */
@Component
class ProductVocabulary {
    private final Words words;
    private final Units units;
    private final Certificates certificates;
    private final Terms<ProductColumn> columns = new Terms<>();
    private final Terms<Boolean> sides = new Terms<>();
    private final Terms<Language> languages = new Terms<>();
    private final Terms<String> unitTerms = new Terms<>();
    private final Terms<String> certificateTerms = new Terms<>();
    private final Terms<String> countries = new Terms<>();

    ProductVocabulary(Words words, Units units, Certificates certificates) {
        this.words = words;
        this.units = units;
        this.certificates = certificates;
        for (ProductColumn column : ProductColumn.values()) {
            columns.add(column, column.titles(words));
        }
        for (boolean offered : new boolean[] {true, false}) {
            sides.add(offered, everywhere(sideKey(offered)));
        }
        for (Language language : Language.values()) {
            languages.add(language, Stream.of(language.code(), language.tag(), language.ownName()));
            languages.add(language, everywhere("exhibitors.files.language." + language.code()));
        }
        for (String unit : units.codes()) {
            unitTerms.add(unit, Stream.of(unit));
            unitTerms.add(unit, each(language -> units.name(unit, language)));
            unitTerms.add(unit, each(language -> units.sign(unit, language)));
        }
        for (String kind : certificates.codes()) {
            certificateTerms.add(kind, Stream.of(kind));
            certificateTerms.add(kind, each(language -> certificates.name(kind, language)));
            // “ISO 9001: quality management” is known as “ISO 9001” too.
            certificateTerms.add(
                    kind, each(language -> certificates.name(kind, language).split(":")[0]));
        }
        for (String country : Locale.getISOCountries()) {
            countries.add(country, Stream.of(country));
            countries.add(country, each(language -> Origins.name(country, language)));
            countries.add(
                    country,
                    each(language -> words.has(language, "shared.country." + country)
                            ? words.text(language, "shared.country." + country)
                            : ""));
        }
    }

    private static Stream<String> each(java.util.function.Function<Language, String> name) {
        return Stream.of(Language.values()).map(name);
    }

    private Stream<String> everywhere(String key) {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(words.text(language, key).split("\\|")));
    }

    private static String sideKey(boolean offered) {
        return "exhibitors.products.files.side." + (offered ? "offered" : "sought");
    }

    Words words() {
        return words;
    }

    Optional<ProductColumn> column(String head) {
        return columns.find(head);
    }

    /** Every head that is understood, in lower case. */
    Set<String> heads() {
        var heads = new HashSet<String>();
        for (ProductColumn column : ProductColumn.values()) {
            column.titles(words).map(title -> title.toLowerCase(Locale.ROOT)).forEach(heads::add);
        }
        return heads;
    }

    List<String> head(Language language, boolean withCompany) {
        return Stream.of(ProductColumn.values())
                .filter(column -> withCompany || column != ProductColumn.COMPANY)
                .map(column -> column.title(words, language))
                .toList();
    }

    /** Every column with what stands in it, for people. */
    List<Map.Entry<String, String>> columns(Language language, boolean withCompany) {
        return Stream.of(ProductColumn.values())
                .filter(column -> withCompany || column != ProductColumn.COMPANY)
                .map(column -> Map.entry(column.title(words, language), words.text(language, column.key() + ".hint")))
                .toList();
    }

    Optional<Boolean> side(String word) {
        return sides.find(word);
    }

    String side(boolean offered, Language language) {
        return words.text(language, sideKey(offered)).split("\\|")[0];
    }

    Optional<Language> language(String word) {
        return languages.find(word);
    }

    Optional<String> unit(String word) {
        return unitTerms.find(word);
    }

    String unit(String code, Language language) {
        return units.name(code, language);
    }

    Optional<String> certificate(String word) {
        return certificateTerms.find(word);
    }

    String certificate(String code, Language language) {
        return certificates.name(code, language);
    }

    Optional<String> country(String word) {
        return countries.find(word);
    }

    String country(String code, Language language) {
        String name = Origins.name(code, language);
        return country(name).filter(code::equals).isPresent() ? name : code;
    }

    Optional<Incoterm> incoterm(String word) {
        String head = word.strip();
        return Incoterm.find(head.length() > 3 ? head.substring(0, 3) : head);
    }
}
