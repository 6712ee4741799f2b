package amur.exhibitors.products;

import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedText.Status;
import amur.shared.LocalizedText.Translation;
import java.util.Map;

/** How a text in several languages changes when somebody writes in it. */
public final class Writing {
    private Writing() {}

    /**
     * With other words, or another language, for the original. Translations go stale where the words have changed; the same words said
     * to be of another language were only put down under the wrong one.
     */
    public static LocalizedText original(LocalizedText before, Language language, String words) {
        if (words.isEmpty()) {
            return LocalizedText.empty();
        }
        LocalizedText.Shown old = before.original().orElse(null);
        if (old == null || old.language() == language || !old.text().equals(words)) {
            return before.rewritten(language, words);
        }
        LocalizedText moved = LocalizedText.original(language, words);
        for (Map.Entry<Language, Translation> one : before.translations().entrySet()) {
            if (one.getKey() != language && one.getValue().status() != Status.ORIGINAL) {
                moved = moved.translated(
                        one.getKey(), one.getValue().text(), one.getValue().status());
            }
        }
        return moved;
    }

    /**
     * With a translation; without it where there are no words.
     *
     * @param status as its writer judges it; stale is no judgement: what was typed anew is a draft then, and the rest stays what it is
     */
    public static LocalizedText translation(LocalizedText before, Language language, String words, Status status) {
        LocalizedText.Shown original = before.original().orElse(null);
        if (original == null || original.language() == language) {
            return before;
        }
        if (words.isEmpty()) {
            LocalizedText without = LocalizedText.original(original.language(), original.text());
            for (Map.Entry<Language, Translation> one : before.translations().entrySet()) {
                if (one.getKey() != language && one.getValue().status() != Status.ORIGINAL) {
                    without = without.translated(
                            one.getKey(), one.getValue().text(), one.getValue().status());
                }
            }
            return without;
        }
        if (status != Status.STALE) {
            return before.translated(language, words, status);
        }
        Translation known = before.translations().get(language);
        return before.translated(
                language, words, known != null && known.text().equals(words) ? known.status() : Status.DRAFT);
    }
}
