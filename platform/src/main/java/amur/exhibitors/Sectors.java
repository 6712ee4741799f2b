package amur.exhibitors;

import amur.shared.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sectors of {@code sectors.tsv}, in the order in which lists show them. */
@Component
public class Sectors {
    private final Map<String, Sector> byCode = new LinkedHashMap<>();

    public Sectors() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Sectors.class.getResourceAsStream("sectors.tsv")), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1) // the heads of the columns
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> byCode.put(
                            cells[0],
                            new Sector(
                                    cells[0],
                                    Map.of(Language.EN, cells[1], Language.RU, cells[2], Language.ZH, cells[3]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Sector> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Sector> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The name of a sector; the code itself where it is unknown. */
    public String name(String code, Language language) {
        return find(code).map(sector -> sector.name(language)).orElse(code);
    }
}
