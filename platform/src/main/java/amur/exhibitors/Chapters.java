package amur.exhibitors;

import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.Tsv;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The chapters of the Harmonized System by their two digits, from {@code hs-chapters.tsv}. */
@Component
public class Chapters {
    private final Map<String, LocalizedText> byCode = new LinkedHashMap<>();

    public Chapters() {
        String file = "hs-chapters.tsv";
        Tsv.read(Objects.requireNonNull(Chapters.class.getResourceAsStream(file), file), file)
                .rows()
                .forEach(row -> byCode.put(row.get("code"), row.text("name", Language.EN)));
    }

    public Set<String> codes() {
        return byCode.keySet();
    }

    /** The name of a chapter in every language. */
    public Optional<LocalizedText> find(String chapter) {
        return Optional.ofNullable(byCode.get(chapter));
    }

    /** The name of the chapter a code belongs to; empty where there is none. */
    public String name(String hs, Language language) {
        LocalizedText name = hs.length() < 2 ? null : byCode.get(hs.substring(0, 2));
        return name == null ? "" : name.textIn(language);
    }
}
