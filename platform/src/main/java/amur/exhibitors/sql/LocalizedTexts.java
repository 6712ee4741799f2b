package amur.exhibitors.sql;

import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedText.Status;
import amur.shared.LocalizedText.Translation;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts in several languages as the JSON of their column: {@code {"ru": {"text": "…", "status": "ORIGINAL"}}}. */
final class LocalizedTexts {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private LocalizedTexts() {}

    /** As a tree of maps, to be written alone or as a part of more JSON. */
    static Map<String, Object> tree(LocalizedText text) {
        var tree = new LinkedHashMap<String, Object>();
        text.translations()
                .forEach((language, translation) -> tree.put(
                        language.code(),
                        Map.of(
                                "text",
                                translation.text(),
                                "status",
                                translation.status().name())));
        return tree;
    }

    static LocalizedText read(String json) {
        var translations = new EnumMap<Language, Translation>(Language.class);
        for (Map.Entry<String, JsonNode> entry : JSON.readTree(json).properties()) {
            // A language that is no longer spoken here is left alone in the column and not shown.
            Language.find(entry.getKey())
                    .ifPresent(language -> translations.put(
                            language,
                            new Translation(
                                    entry.getValue().get("text").asString(),
                                    Status.valueOf(
                                            entry.getValue().get("status").asString()))));
        }
        return new LocalizedText(translations);
    }
}
