package amur.meetings;

import amur.shared.Language;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pair of languages somebody interprets between, by the code of its pool: {@code ru-zh}. Empty where nobody needs to. */
public record LanguagePair(String code) {
    /** As a reader of {@code language} calls it: Chinese – Russian, китайский – русский, 中文 – 俄语. */
    public String in(Language language) {
        return Stream.of(code.split("-"))
                .filter(one -> !one.isEmpty())
                .map(one -> name(one, language))
                .sorted(java.text.Collator.getInstance(language.locale()))
                .collect(Collectors.joining(" – "));
    }

    private static String name(String one, Language language) {
        return Locale.forLanguageTag(one).getDisplayLanguage(language.locale());
    }
}
