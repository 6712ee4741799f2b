package amur.exhibitors.products.web;

import amur.exhibitors.web.OwnHead;
import java.util.List;
import java.util.Map;

/**
 * The texts of a product side by side: the original, and what stands or was typed in each other language.
 *
 * @param values by the name of the field, {@code name-zh}
 */
public record OwnTranslationsPage(
        OwnHead head,
        int number,
        String name,
        String lang,
        String original,
        String originalTag,
        String originalName,
        String originalText,
        String originalAlt,
        List<Tongue> others,
        Map<String, String> values,
        int stale) {
    /** @param status of the text that needs most care; empty where nothing is translated */
    public record Tongue(String code, String tag, String name, String status) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
