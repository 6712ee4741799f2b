package amur.exhibitors.products.files;

import amur.shared.Language;
import amur.web.Words;
import java.util.Locale;
import java.util.stream.Stream;

/** A column of the file of products, in the order in which it is written. Several things in one cell stand on lines of their own. */
enum ProductColumn {
    COMPANY,
    NUMBER,
    CODE,
    SIDE,
    LANGUAGE,
    NAME,
    TEXT,
    NAME_EN,
    NAME_RU,
    NAME_ZH,
    TEXT_EN,
    TEXT_RU,
    TEXT_ZH,
    BRAND,
    HS,
    HS_YEAR,
    ORIGIN,
    MIN_QUANTITY,
    MIN_UNIT,
    INCOTERM,
    PLACE,
    CERTIFICATES,
    CERTIFICATE_NUMBERS,
    CERTIFICATE_UNTIL;

    /** The column of the translation into a language. */
    static ProductColumn name(Language language) {
        return valueOf("NAME_" + language.name());
    }

    static ProductColumn text(Language language) {
        return valueOf("TEXT_" + language.name());
    }

    String key() {
        return "exhibitors.products.files.column." + name().toLowerCase(Locale.ROOT);
    }

    String title(Words words, Language language) {
        return words.text(language, key());
    }

    /** The titles in every language and what else people write for them. */
    Stream<String> titles(Words words) {
        return Stream.concat(
                Stream.of(name().toLowerCase(Locale.ROOT)),
                Stream.of(Language.values())
                        .flatMap(language -> Stream.concat(
                                Stream.of(title(words, language)),
                                Stream.of(words.text(language, key() + ".also").split("\\|")))));
    }
}
