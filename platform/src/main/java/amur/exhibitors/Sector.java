package amur.exhibitors;

import amur.shared.Language;
import java.util.Map;
import java.util.Objects;

/** What companies make or trade, broadly: a code that is kept and a name in each language that is shown. */
public record Sector(String code, Map<Language, String> names) {
    public Sector {
        names = Map.copyOf(names);
    }

    public String name(Language language) {
        return Objects.requireNonNull(names.get(language), code);
    }
}
