package amur.editions.web;

import amur.shared.LocalizedText;
import amur.web.View;
import org.jspecify.annotations.Nullable;

/**
 * A text in several languages as one reader gets it.
 *
 * @param lang the language tag where it is not the reader's own language, for the {@code lang} attribute; else null
 */
public record Said(String text, @Nullable String lang) {
    static Said of(LocalizedText text, View view) {
        return text.in(view.language())
                .map(shown -> new Said(
                        shown.text(),
                        shown.language() == view.language()
                                ? null
                                : shown.language().tag()))
                .orElse(new Said("", null));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
