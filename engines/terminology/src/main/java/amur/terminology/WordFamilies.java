package amur.terminology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a word that no lesson had may be made of: words that begin alike («хлопчатый», «хлопок»), and the halves of a compound
 * («видеотелефон»: «видео», «телефон»). Knows the stems of the lessons of one language.
 */
final class WordFamilies {
    private static final int SHORTEST_HALF = 3;
    private static final int SHORTEST_HEAD = 4;
    private static final int SHORTEST_PREFIX = 4;
    private static final int MOST_RELATIVES = 4;
    private static final double LIKENESS = 0.6;

    private final TreeMap<String, Integer> known = new TreeMap<>();
    private final Map<String, String[]> halves = new HashMap<>();
    private final Map<String, List<Relative>> relatives = new HashMap<>();

    /** A known stem, and how far it stands for the word, from 0 to 1. */
    record Relative(String stem, float trust) {}

    void learn(String stem) {
        known.merge(stem, 1, Integer::sum);
    }

    boolean knows(String stem) {
        return known.containsKey(stem);
    }

    /** The two halves of an unknown compound; empty where it does not part into such. */
    String[] halves(String stem) {
        return halves.computeIfAbsent(stem, this::part);
    }

    private String[] part(String stem) {
        if (stem.length() < SHORTEST_HALF + SHORTEST_HEAD || knows(stem)) {
            return new String[0];
        }
        String[] best = new String[0];
        double bestValue = 0;
        for (int cut = SHORTEST_HALF; cut <= stem.length() - SHORTEST_HEAD; cut++) {
            String head = stem.substring(cut);
            if (!knows(head)) {
                continue;
            }
            String first = first(stem.substring(0, cut));
            double value = head.length() + (first == null ? 0 : cut);
            if (first == null && head.length() < 5) {
                continue;
            }
            if (value > bestValue) {
                bestValue = value;
                best = new String[] {first == null ? stem.substring(0, cut) : first, head};
            }
        }
        return best;
    }

    /** The known stem that a first half stands for: itself, without its linking vowel, or the shortest that begins so. */
    private @org.jspecify.annotations.Nullable String first(String half) {
        if (knows(half)) {
            return half;
        }
        char last = half.charAt(half.length() - 1);
        if (half.length() > SHORTEST_HALF && "оеи".indexOf(last) >= 0 || last == 'o' || last == 'i') {
            String bare = half.substring(0, half.length() - 1);
            if (knows(bare)) {
                return bare;
            }
        }
        if (half.length() < 4) {
            return null;
        }
        String best = null;
        int most = 0;
        for (var longer : known.subMap(half, half + '\uffff').entrySet()) {
            if (longer.getValue() > most) {
                most = longer.getValue();
                best = longer.getKey();
            }
        }
        return best;
    }

    /** Known stems that begin like an unknown word, the nearest first. */
    List<Relative> relatives(String stem) {
        return relatives.computeIfAbsent(stem, this::near);
    }

    private List<Relative> near(String stem) {
        var near = new ArrayList<Relative>();
        if (stem.length() < SHORTEST_PREFIX || knows(stem)) {
            return near;
        }
        int least = Math.max(SHORTEST_PREFIX, (int) Math.ceil(stem.length() * LIKENESS));
        String prefix = stem.substring(0, Math.min(least, stem.length()));
        for (String other : known.subMap(prefix, prefix + '\uffff').keySet()) {
            int common = 0;
            while (common < Math.min(stem.length(), other.length()) && stem.charAt(common) == other.charAt(common)) {
                common++;
            }
            double alike = (double) common / Math.max(stem.length(), other.length());
            if (alike >= LIKENESS) {
                near.add(new Relative(other, (float) (alike * alike)));
            }
        }
        near.sort((a, b) -> Float.compare(b.trust(), a.trust()));
        return List.copyOf(near.subList(0, Math.min(MOST_RELATIVES, near.size())));
    }
}
