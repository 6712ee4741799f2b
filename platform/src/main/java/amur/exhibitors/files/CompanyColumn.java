package amur.exhibitors.files;

import amur.shared.Language;
import amur.web.Words;
import java.util.Locale;
import java.util.stream.Stream;

/** A column of the file of companies, in the order in which it is written. Several things in one cell stand on lines of their own. */
enum CompanyColumn {
    KIND,
    NAME,
    LATIN_NAME,
    COUNTRY,
    REGION,
    SECTOR,
    REGISTRATION,
    SEATS,
    MIN_MEETINGS,
    PUBLIC_MEETINGS,
    OFFERED_HS,
    OFFERED,
    NEEDED_HS,
    NEEDED,
    FAMILY_NAME,
    GIVEN_NAME,
    PERSON_LATIN_NAME,
    JOB_TITLE,
    EMAIL,
    LANGUAGES,
    SEAT,
    PRESENCE;

    /** Without these nothing can be said about a company. */
    boolean isRequired() {
        return this == KIND || this == NAME || this == COUNTRY;
    }

    String key() {
        return "exhibitors.files.column." + name().toLowerCase(Locale.ROOT);
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
