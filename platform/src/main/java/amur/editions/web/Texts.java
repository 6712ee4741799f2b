package amur.editions.web;

import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedText.Status;
import amur.shared.LocalizedText.Translation;
import amur.web.View;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text in several languages in a form: a field a language, which of them is the original, and for each translation whether
 * somebody has read it over. A translation nobody touched while its original was rewritten goes stale.
 */
final class Texts {
    private Texts() {}

    static void write(Inputs inputs, String name, LocalizedText text, Language fallback) {
        Language original = text.original().map(LocalizedText.Shown::language).orElse(fallback);
        inputs.with(name + "-original", original.code());
        for (Language language : Language.values()) {
            Optional<Translation> own = Optional.ofNullable(text.translations().get(language));
            inputs.with(field(name, language), own.map(Translation::text).orElse(""));
            inputs.with(
                    field(name, language) + "-read",
                    own.filter(translation -> translation.status() == Status.REVIEWED)
                            .map(translation -> "true")
                            .orElse(""));
            // Shown beside the field; not sent back.
            inputs.with(
                    field(name, language) + "-status",
                    own.map(translation -> translation.status().name().toLowerCase(Locale.ROOT))
                            .orElse(""));
        }
    }

    /** @param before as stored, to see which translations go stale */
    static LocalizedText read(Inputs inputs, String name, LocalizedText before, View view) {
        boolean empty = Stream.of(Language.values())
                .allMatch(language -> inputs.value(field(name, language)).isEmpty());
        if (empty) {
            return LocalizedText.empty();
        }
        Language original = Language.find(inputs.value(name + "-original")).orElse(view.language());
        if (inputs.value(field(name, original)).isEmpty()) {
            inputs.refuse(field(name, original), view.t("editions.text.original_missing", original.ownName()));
            return LocalizedText.empty();
        }
        var texts = new EnumMap<Language, Translation>(Language.class);
        for (Language language : Language.values()) {
            String words = inputs.value(field(name, language));
            if (!words.isEmpty()) {
                texts.put(
                        language,
                        new Translation(
                                words,
                                language == original
                                        ? Status.ORIGINAL
                                        : status(inputs, name, language, original, before)));
            }
        }
        return new LocalizedText(texts);
    }

    private static Status status(
            Inputs inputs, String name, Language language, Language original, LocalizedText before) {
        Translation stored = before.translations().get(language);
        boolean read = inputs.checked(field(name, language) + "-read");
        boolean same = stored != null && stored.text().equals(inputs.value(field(name, language)));
        if (!same || stored == null) {
            return read ? Status.REVIEWED : Status.DRAFT;
        }
        Translation first = before.translations().get(original);
        boolean rewritten = first == null || !first.text().equals(inputs.value(field(name, original)));
        if (rewritten && (!read || stored.status() == Status.REVIEWED)) {
            return Status.STALE;
        }
        return read ? Status.REVIEWED : stored.status() == Status.STALE ? Status.STALE : Status.DRAFT;
    }

    static String field(String name, Language language) {
        return name + "-" + language.code();
    }
}
