package amur.benchmarks;

import amur.terminology.Concept;
import amur.terminology.Thesaurus;
import amur.terminology.Tongue;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a plain lookup makes of the same thesaurus, to see what the engine adds: by whole terms (both are names of one concept), and by
 * words, as a dictionary pivot does it: the share of concepts that both terms mention.
 */
final class TermLookup {
    private static final int BEST = 10;

    private final Function<String, Set<Integer>> concepts;

    private TermLookup(Function<String, Set<Integer>> concepts) {
        this.concepts = concepts;
    }

    static TermLookup whole(Thesaurus thesaurus) {
        return new TermLookup(term -> numbers(thesaurus.named(term)));
    }

    static TermLookup words(Thesaurus thesaurus) {
        return new TermLookup(term -> numbers(thesaurus.allMentions(term).stream()
                .flatMap(mention -> mention.concepts().stream())
                .toList()));
    }

    private static Set<Integer> numbers(Collection<Concept> concepts) {
        return concepts.stream().map(Concept::number).collect(Collectors.toSet());
    }

    private Set<Integer> of(String line) {
        var all = new HashSet<Integer>();
        for (String spelling : line.split(" / ")) {
            all.addAll(concepts.apply(spelling));
        }
        return all;
    }

    int[][] rank(List<String> queries, List<String> candidates, Tongue from, Tongue to) {
        Map<Integer, Set<Integer>> having = new HashMap<>();
        int[] sizes = new int[candidates.size()];
        for (int c = 0; c < candidates.size(); c++) {
            Set<Integer> named = of(candidates.get(c));
            sizes[c] = named.size();
            for (int concept : named) {
                having.computeIfAbsent(concept, k -> new HashSet<>()).add(c);
            }
        }
        return queries.stream().map(query -> best(of(query), having, sizes)).toArray(int[][]::new);
    }

    /** By the Dice coefficient of the concepts; ties by number. */
    private static int[] best(Set<Integer> asked, Map<Integer, Set<Integer>> having, int[] sizes) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (int concept : asked) {
            for (int candidate : having.getOrDefault(concept, Set.of())) {
                shared.merge(candidate, 1, Integer::sum);
            }
        }
        return shared.entrySet().stream()
                .sorted((a, b) -> {
                    int order = Double.compare(
                            2.0 * b.getValue() / (asked.size() + sizes[b.getKey()]),
                            2.0 * a.getValue() / (asked.size() + sizes[a.getKey()]));
                    return order != 0 ? order : Integer.compare(a.getKey(), b.getKey());
                })
                .limit(BEST)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }
}
