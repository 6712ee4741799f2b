package amur.shared;

import amur.shared.LocalizedText.Status;
import amur.shared.LocalizedText.Translation;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A {@link LocalizedText} as its one JSON column: {@code {"ru": {"text": "…", "status": "ORIGINAL"}}}. Write the column with {@code
 * cast(:name as jsonb)}. A language this version does not speak is kept out of the record and not lost from the column only as
 * long as the text is not written again.
 */
public final class LocalizedTextJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LocalizedTextJson() {}

    public static String write(LocalizedText text) {
        return JSON.writeValueAsString(tree(text));
    }

    /** The same as a part of more JSON. */
    public static JsonNode tree(LocalizedText text) {
        ObjectNode all = JSON.createObjectNode();
        text.translations().forEach((language, translation) -> all.putObject(language.code())
                .put("text", translation.text())
                .put("status", translation.status().name()));
        return all;
    }

    /** From the column's text; null and {@code {}} are the empty text. */
    public static LocalizedText read(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return LocalizedText.empty();
        }
        var translations = new EnumMap<Language, Translation>(Language.class);
        for (Map.Entry<String, JsonNode> entry : JSON.readTree(json).properties()) {
            Language.find(entry.getKey())
                    .ifPresent(language -> translations.put(
                            language,
                            new Translation(
                                    entry.getValue().path("text").asString(),
                                    Status.valueOf(
                                            entry.getValue().path("status").asString()))));
        }
        return new LocalizedText(translations);
    }
}
