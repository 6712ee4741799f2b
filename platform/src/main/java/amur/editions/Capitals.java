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
    /**
     * @param language in which the country writes its own names
     * @param name of the city
     */
    public record Capital(Language language, LocalizedText name, ZoneId zone) {}

    private final Map<Country, Capital> capitals = new LinkedHashMap<>();

    public Capitals() {
        String file = "countries.tsv";
        Tsv.read(Objects.requireNonNull(Capitals.class.getResourceAsStream(file), file), file)
                .rows()
                .forEach(row -> capitals.put(
                        new Country(row.get("code")),
                        new Capital(
                                Language.find(row.get("language")).orElse(Language.EN),
                                row.text("capital", Language.EN),
                                ZoneId.of(row.get("zone")))));
    }

    /** The language a country writes its own names in; English where it is not known. */
    public Language language(Country country) {
        return find(country).map(Capital::language).orElse(Language.EN);
    }

    public List<Country> countries() {
        return List.copyOf(capitals.keySet());
    }

    public Optional<Capital> find(Country country) {
        return Optional.ofNullable(capitals.get(country));
    }
}
