package amur.terminology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What dictionaries say for words that the thesaurus does not know: entries between the two languages, and entries joined over a
 * third one, those first that most words of the third language bear out. A dictionary knows nothing of trade: its answers are
 * guesses, and count less than a line of the thesaurus.
 *
 * <p>Immutable; a look-up of one word takes some microseconds. 300,000 entries take about 100 MB.
 */
public final class Translations {
    /** No dictionary, no translation. */
    public static final Translations NONE = of(Dictionaries.NONE);

    /** More guesses find more of something else. */
    private static final int MOST_IN_A_LANGUAGE = 8;

    private static final int MOST_LINKS = 12;
    private static final int LONGEST = 8;

    /** @param tongue the language of {@code term} */
    public record Translation(Tongue tongue, String term) {}

    private final Map<String, Set<Translation>> said;
    private final int size;

    private Translations(Map<String, Set<Translation>> said, int size) {
        this.said = said;
        this.size = size;
    }

    public static Translations of(Dictionaries dictionaries) {
        Map<String, Set<Translation>> said = new HashMap<>();
        for (Dictionaries.Entry entry : dictionaries.entries()) {
            note(said, entry.term(), new Translation(entry.other(), entry.translation()));
            note(said, entry.translation(), new Translation(entry.tongue(), entry.term()));
        }
        return new Translations(said, dictionaries.size());
    }

    private static void note(Map<String, Set<Translation>> said, String term, Translation translation) {
        String key = key(Words.of(term));
        if (!key.isEmpty()) {
            said.computeIfAbsent(key, k -> new LinkedHashSet<>(2)).add(translation);
        }
    }

    /** The words in their order, in whatever form: "ground nuts" is "ground nut"; articles and the like are passed over. */
    private static String key(List<Token> tokens) {
        var key = new StringBuilder();
        PhraseIndex.content(tokens).forEach(token -> key.append(token.stem()).append(' '));
        return key.toString();
    }

    public boolean isEmpty() {
        return said.isEmpty();
    }

    /** How many entries the dictionaries have together. */
    public int size() {
        return size;
    }

    /** How many of the words from a place on, all in one language, make up the longest entry; 0 for none. */
    public int longest(List<Token> words, int from) {
        int end = from;
        while (end < Math.min(words.size(), from + LONGEST)
                && words.get(end).tongue() == words.get(from).tongue()) {
            end++;
        }
        for (int to = end; to > from && !said.isEmpty(); to--) {
            if (said.containsKey(key(words.subList(from, to)))) {
                return to - from;
            }
        }
        return 0;
    }

    /** The translations of some words as a whole, at most eight in a language; empty where no dictionary has them. */
    public List<Translation> of(List<Token> words) {
        if (words.isEmpty() || said.isEmpty()) {
            return List.of();
        }
        Tongue own = words.getFirst().tongue();
        var direct = said.getOrDefault(key(words), Set.of()).stream()
                .filter(one -> one.tongue() != own)
                .toList();
        Map<Translation, Integer> joined = new LinkedHashMap<>();
        direct.stream()
                .limit(MOST_LINKS)
                .forEach(link -> said.getOrDefault(key(Words.of(link.term())), Set.of()).stream()
                        .filter(end -> end.tongue() != own && end.tongue() != link.tongue())
                        .forEach(end -> joined.merge(end, 1, Integer::sum)));
        List<Translation> overOther = joined.entrySet().stream()
                .sorted(Map.Entry.<Translation, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        var all = new ArrayList<Translation>();
        for (Tongue tongue : Tongue.values()) {
            Stream.concat(direct.stream(), overOther.stream())
                    .filter(one -> one.tongue() == tongue)
                    .distinct()
                    .limit(MOST_IN_A_LANGUAGE)
                    .forEach(all::add);
        }
        return all;
    }
}
