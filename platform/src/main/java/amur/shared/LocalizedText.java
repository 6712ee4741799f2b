package amur.shared;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One text in several languages: written in one (the original), translated into others with a status each. Stored as one JSON
 * column {@code {"ru": {"text": "…", "status": "ORIGINAL"}}}. When the original changes, its translations go stale.
 */
public record LocalizedText(Map<Language, Translation> translations) {
    public enum Status {
        ORIGINAL,
        DRAFT,
        REVIEWED,
        STALE
    }

    public record Translation(String text, Status status) {}

    public LocalizedText {
        translations =
                translations.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(translations));
        long originals = translations.values().stream()
                .filter(translation -> translation.status() == Status.ORIGINAL)
                .count();
        if (!translations.isEmpty() && originals != 1) {
            throw new IllegalArgumentException(
                    "A text has one original, this one has " + originals + ": " + translations);
        }
    }

    public static LocalizedText empty() {
        return new LocalizedText(Map.of());
    }

    public static LocalizedText original(Language language, String text) {
        return text.isBlank() ? empty() : new LocalizedText(Map.of(language, new Translation(text, Status.ORIGINAL)));
    }

    /** One original with translations that somebody has read over; languages without words are left out. */
    public static LocalizedText reviewed(Language original, Map<Language, String> texts) {
        String first = texts.getOrDefault(original, "");
        LocalizedText text = original(original, first.strip());
        for (Map.Entry<Language, String> other : texts.entrySet()) {
            if (other.getKey() != original && !other.getValue().isBlank()) {
                text = text.translated(other.getKey(), other.getValue().strip(), Status.REVIEWED);
            }
        }
        return text;
    }

    public boolean isEmpty() {
        return translations.isEmpty();
    }

    /** The words to show a reader of {@code language}: theirs, else the original's, else none. */
    public String textIn(Language language) {
        return in(language).map(Shown::text).orElse("");
    }

    /** The text to show a reader of {@code language}: theirs, else the original. */
    public Optional<Shown> in(Language language) {
        Translation own = translations.get(language);
        if (own != null) {
            return Optional.of(new Shown(own.text(), language, own.status()));
        }
        return original();
    }

    public Optional<Shown> original() {
        return translations.entrySet().stream()
                .filter(entry -> entry.getValue().status() == Status.ORIGINAL)
                .findFirst()
                .map(entry -> new Shown(entry.getValue().text(), entry.getKey(), Status.ORIGINAL));
    }

    /** With a new original in {@code language}; every other text becomes stale when the words have changed. */
    public LocalizedText rewritten(Language language, String text) {
        Translation before = translations.get(language);
        if (before != null && before.text().equals(text) && before.status() == Status.ORIGINAL) {
            return this;
        }
        var changed = new EnumMap<Language, Translation>(Language.class);
        translations.forEach(
                (other, translation) -> changed.put(other, new Translation(translation.text(), Status.STALE)));
        changed.remove(language);
        if (text.isBlank()) {
            return empty();
        }
        changed.put(language, new Translation(text, Status.ORIGINAL));
        return new LocalizedText(changed);
    }

    /** With a translation in another language than the original's. */
    public LocalizedText translated(Language language, String text, Status status) {
        if (status == Status.ORIGINAL) {
            throw new IllegalArgumentException("A translation cannot be the original; use rewritten.");
        }
        var changed = new EnumMap<Language, Translation>(Language.class);
        changed.putAll(translations);
        changed.put(language, new Translation(text, status));
        return new LocalizedText(changed);
    }

    /** A text as shown, with the language it is really in (for the {@code lang} attribute). */
    public record Shown(String text, Language language, Status status) {}
}
