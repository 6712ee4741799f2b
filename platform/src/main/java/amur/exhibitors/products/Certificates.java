package amur.exhibitors.products;

import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.Tsv;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The kinds of certificates of {@code certificates.tsv}, in the order in which lists show them. */
@Component
public class Certificates {
    private final Map<String, LocalizedText> names = new LinkedHashMap<>();

    Certificates() {
        String file = "certificates.tsv";
        Tsv.read(Objects.requireNonNull(Certificates.class.getResourceAsStream(file), file), file)
                .rows()
                .forEach(row -> names.put(row.get("code"), row.text("name", Language.EN)));
    }

    public Set<String> codes() {
        return names.keySet();
    }

    /** The name of a kind; the code itself where it is unknown. */
    public String name(String code, Language language) {
        LocalizedText name = names.get(code);
        return name == null ? code : name.textIn(language);
    }
}
