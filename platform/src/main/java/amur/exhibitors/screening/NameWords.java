package amur.exhibitors.screening;

import amur.shared.Tsv;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words of {@code name-words.tsv}. */
final class NameWords {
    private static final Set<String> LEGAL = new HashSet<>();
    private static final Set<String> COMMON = new HashSet<>();
    private static final Set<String> TRADES = new HashSet<>();

    /** Han words of all kinds, the longest first: they are cut out of names, which have no spaces. */
    private static final List<String> HAN;

    static {
        Tsv file = Tsv.read(
                Objects.requireNonNull(NameWords.class.getResourceAsStream("name-words.tsv")), "name-words.tsv");
        Map<String, Set<String>> kinds = Map.of("legal", LEGAL, "common", COMMON, "trade", TRADES);
        file.rows().forEach(row -> Objects.requireNonNull(kinds.get(row.get("kind")))
                .add(row.get("word")));
        HAN = file.rows().stream()
                .map(row -> row.get("word"))
                .filter(word -> Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private NameWords() {}

    static boolean legal(String word) {
        return LEGAL.contains(word);
    }

    static boolean common(String word) {
        return COMMON.contains(word);
    }

    /** Across scripts: one side says 电子 and the other electronics, which no transliteration tells. */
    static boolean commonAcrossScripts(String word) {
        return COMMON.contains(word) || TRADES.contains(word);
    }

    static List<String> han() {
        return HAN;
    }
}
