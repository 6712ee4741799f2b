package amur.exhibitors.products;

import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.Tsv;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The units of {@code units.tsv}, in the order in which lists show them. */
@Component
public class Units {
    private final Map<String, LocalizedText> names = new LinkedHashMap<>();
    private final Map<String, LocalizedText> signs = new LinkedHashMap<>();

    Units() {
        String file = "units.tsv";
        Tsv.read(Objects.requireNonNull(Units.class.getResourceAsStream(file), file), file)
                .rows()
                .forEach(row -> {
                    names.put(row.get("code"), row.text("name", Language.EN));
                    signs.put(row.get("code"), row.text("short", Language.EN));
                });
    }

    public Set<String> codes() {
        return names.keySet();
    }

    /** To choose from: “Tonne”. An unknown code is its own name. */
    public String name(String code, Language language) {
        LocalizedText name = names.get(code);
        return name == null ? code : name.textIn(language);
    }

    /** Behind a figure: “t”. */
    public String sign(String code, Language language) {
        LocalizedText sign = signs.get(code);
        return sign == null ? code : sign.textIn(language);
    }
}
