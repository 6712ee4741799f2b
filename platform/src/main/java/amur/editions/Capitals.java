package amur.editions;

import amur.shared.Country;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.Tsv;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The countries an edition can be held between, with capital and clock, from {@code countries.tsv}. */
@Component
public class Capitals {
    public record Capital(LocalizedText name, ZoneId zone) {}

    private final Map<Country, Capital> capitals = new LinkedHashMap<>();

    public Capitals() {
        String file = "countries.tsv";
        Tsv.read(Objects.requireNonNull(Capitals.class.getResourceAsStream(file), file), file)
                .rows()
                .forEach(row -> capitals.put(
                        new Country(row.get("code")),
                        new Capital(row.text("capital", Language.EN), ZoneId.of(row.get("zone")))));
    }

    public List<Country> countries() {
        return List.copyOf(capitals.keySet());
    }

    public Optional<Capital> find(Country country) {
        return Optional.ofNullable(capitals.get(country));
    }
}
