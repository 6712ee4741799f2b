package amur.exhibitors.files;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that mean something in a file, whatever their language, case or spelling of ё. */
public final class Terms<T> {
    private static final Pattern QUOTES = Pattern.compile("[\"'«»“”„‘’「」『』*:]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private final Map<String, T> meanings = new HashMap<>();

    /** The first meaning of a word stays. */
    public void add(T meaning, Stream<String> words) {
        words.filter(word -> !word.isBlank()).forEach(word -> meanings.putIfAbsent(folded(word), meaning));
    }

    public Optional<T> find(String word) {
        return Optional.ofNullable(meanings.get(folded(word)));
    }

    Map<String, T> all() {
        return java.util.Collections.unmodifiableMap(meanings);
    }

    /** Full-width signs made plain, quotation marks and repeated spaces taken out, lower case. */
    public static String folded(String text) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        String bare = SPACES.matcher(QUOTES.matcher(plain).replaceAll("")).replaceAll(" ");
        return bare.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
