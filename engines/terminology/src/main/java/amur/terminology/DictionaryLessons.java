package amur.terminology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What dictionaries say of the terms to be matched, as lessons: entries between the two languages, and entries joined over the third
 * one, where a term of the thesaurus may be a link of the chain too. Only entries all of whose words occur are taken, so a large
 * dictionary costs little.
 */
final class DictionaryLessons {
    private static final double TRUST = 0.3;
    private static final double PIVOT_TRUST = 0.3;
    private static final int MOST_BY_PIVOT = 12;

    private final Tongue from;
    private final Tongue to;
    private final Set<String> asked;
    private final Set<String> offered;
    private final Map<String, Set<String>> sources = new HashMap<>();
    private final Map<String, Set<String>> targets = new HashMap<>();
    private final Set<String> written = new HashSet<>();

    DictionaryLessons(Tongue from, Tongue to, List<String> queries, List<String> candidates) {
        this.from = from;
        this.to = to;
        asked = stems(queries);
        offered = stems(candidates);
    }

    private static Set<String> stems(List<String> terms) {
        var stems = new HashSet<String>();
        terms.forEach(term -> Words.of(term).forEach(token -> stems.add(token.stem())));
        return stems;
    }

    void teach(Lessons lessons, Thesaurus thesaurus, List<Dictionaries.Entry> entries) {
        for (var entry : entries) {
            if (entry.tongue() == from && entry.other() == to) {
                direct(lessons, entry.term(), entry.translation());
            } else if (entry.tongue() == to && entry.other() == from) {
                direct(lessons, entry.translation(), entry.term());
            } else if (entry.tongue() == from || entry.other() == from) {
                boolean first = entry.tongue() == from;
                note(
                        sources,
                        asked,
                        first ? entry.translation() : entry.term(),
                        first ? entry.term() : entry.translation());
            } else {
                boolean first = entry.tongue() == to;
                note(
                        targets,
                        offered,
                        first ? entry.translation() : entry.term(),
                        first ? entry.term() : entry.translation());
            }
        }
        if (!sources.isEmpty() || !targets.isEmpty()) {
            join(lessons, thesaurus);
        }
    }

    private void direct(Lessons lessons, String one, String other) {
        if (occurs(one, asked) && occurs(other, offered)) {
            lessons.add(one, other, (float) TRUST);
        }
    }

    private void note(Map<String, Set<String>> side, Set<String> words, String pivot, String term) {
        if (occurs(term, words)) {
            side.computeIfAbsent(key(pivot), k -> new LinkedHashSet<>()).add(term);
        }
    }

    /** Joins over the third language; the thesaurus gives its own terms to either end, and is not taught what it knows. */
    private void join(Lessons lessons, Thesaurus thesaurus) {
        for (Tongue third : Tongue.values()) {
            if (third == from || third == to) {
                continue;
            }
            for (Concept concept : thesaurus.concepts()) {
                for (Term pivot : concept.terms(third)) {
                    for (Term source : concept.terms(from)) {
                        note(sources, asked, pivot.text(), source.text());
                        concept.terms(to).forEach(target -> written.add(source.text() + "|" + target.text()));
                    }
                    concept.terms(to).forEach(target -> note(targets, offered, pivot.text(), target.text()));
                }
            }
        }
        for (var entry : sources.entrySet()) {
            Set<String> others = targets.getOrDefault(entry.getKey(), Set.of());
            var pairs = new ArrayList<String[]>();
            for (String one : entry.getValue()) {
                for (String other : others) {
                    if (!written.contains(one + "|" + other)) {
                        pairs.add(new String[] {one, other});
                    }
                }
            }
            float share = (float) (PIVOT_TRUST / Math.sqrt(Math.max(1, pairs.size())));
            pairs.stream()
                    .limit((long) MOST_BY_PIVOT * MOST_BY_PIVOT)
                    .forEach(pair -> lessons.add(pair[0], pair[1], share));
        }
    }

    private static boolean occurs(String term, Set<String> words) {
        List<Token> tokens = Words.of(term);
        for (Token token : tokens) {
            if (!words.contains(token.stem())) {
                return false;
            }
        }
        return !tokens.isEmpty();
    }

    private static String key(String text) {
        var key = new StringBuilder();
        PhraseIndex.content(Words.of(text))
                .forEach(token -> key.append(token.stem()).append(' '));
        return key.toString();
    }
}
