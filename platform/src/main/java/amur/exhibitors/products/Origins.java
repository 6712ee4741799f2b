package amur.exhibitors.products;

import amur.shared.Language;
import amur.shared.NameOrder;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Countries in which a product may be made: all of ISO 3166-1, by the names the reader's language has for them. */
public final class Origins {
    private static final Set<String> CODES =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

    private Origins() {}

    public static boolean isKnown(String code) {
        return CODES.contains(code);
    }

    public static String name(String code, Language language) {
        return new ULocale.Builder().setRegion(code).build().getDisplayCountry(ULocale.forLanguageTag(language.tag()));
    }

    /** Code and name, those of the fair first, the others as the language sorts them. */
    public static List<Map.Entry<String, String>> choices(List<String> first, Language language) {
        Comparator<Map.Entry<String, String>> byName = Map.Entry.comparingByValue(NameOrder.in(language));
        return CODES.stream()
                .map(code -> Map.entry(code, name(code, language)))
                .sorted(Comparator.<Map.Entry<String, String>>comparingInt(
                                one -> first.contains(one.getKey()) ? first.indexOf(one.getKey()) : first.size())
                        .thenComparing(byName))
                .toList();
    }
}
