package amur.terminology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** All terms of one language that are to be matched: each with its spellings taken apart, and how rare each unit is. */
final class Side {
    private static final double RARITY_POWER = 0.7;

    private final Decomposer decomposer;
    private final List<Parts> spellings = new ArrayList<>();
    private final int[] termOf;
    private final int terms;
    private final BitSet worded = new BitSet();
    private final float[] rarity;

    Side(Decomposer decomposer, List<String> lines) {
        this.decomposer = decomposer;
        terms = lines.size();
        var owners = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            for (String spelling : lines.get(i).split(" / ", -1)) {
                Parts parts = decomposer.parts(spelling.replace('*', ' '));
                if (parts.length() > 0) {
                    spellings.add(parts);
                    owners.add(i);
                    worded.set(i);
                }
            }
        }
        termOf = owners.stream().mapToInt(i -> i).toArray();
        rarity = rarity();
    }

    private float[] rarity() {
        var seen = new int[decomposer.vocabulary().size()];
        var last = new int[seen.length];
        Arrays.fill(last, -1);
        for (int s = 0; s < spellings.size(); s++) {
            for (int unit : spellings.get(s).units()) {
                if (last[unit] != s) {
                    last[unit] = s;
                    seen[unit]++;
                }
            }
        }
        var rarity = new float[seen.length];
        double n = spellings.size() + 1.0;
        for (int u = 0; u < seen.length; u++) {
            rarity[u] = (float) Math.pow(Math.log(1 + n / (seen[u] + 0.5)), RARITY_POWER);
        }
        return rarity;
    }

    int terms() {
        return terms;
    }

    /** Whether a term has anything that could be matched. */
    boolean hasWords(int term) {
        return worded.get(term);
    }

    int spellings() {
        return spellings.size();
    }

    Parts spelling(int number) {
        return spellings.get(number);
    }

    /** The term that a spelling is one of. */
    int termOf(int spelling) {
        return termOf[spelling];
    }

    float weight(Parts parts, int position) {
        return parts.weights()[position] * rarity[parts.units()[position]];
    }

    /** How many features the language has so far; numbers of features are below. */
    int features() {
        return decomposer.vocabulary().size();
    }

    /** For each feature the spellings that have it. */
    int[][] postings() {
        int[] degree = new int[features()];
        for (Parts parts : spellings) {
            for (int feature : Lessons.distinct(parts.features())) {
                degree[feature]++;
            }
        }
        int[][] postings = new int[degree.length][];
        for (int feature = 0; feature < degree.length; feature++) {
            postings[feature] = new int[degree[feature]];
        }
        for (int s = 0; s < spellings.size(); s++) {
            for (int feature : Lessons.distinct(spellings.get(s).features())) {
                postings[feature][--degree[feature]] = s;
            }
        }
        return postings;
    }

    /** What a spelling has to teach: its words and runs, without relatives and concepts. */
    int[] lesson(int spelling) {
        Parts parts = spellings.get(spelling);
        int[] features = IntStream.range(0, parts.features().length)
                .filter(i -> parts.trust()[i] == 1
                        && "#~".indexOf(name(parts.features()[i]).charAt(0)) < 0)
                .map(i -> parts.features()[i])
                .toArray();
        return Lessons.distinct(features);
    }

    /** The words that no lesson had. */
    Set<String> unknownWords() {
        var unknown = new TreeSet<String>();
        for (Parts parts : spellings) {
            for (int unit : parts.units()) {
                if (!decomposer.knows(name(unit))) {
                    unknown.add(name(unit));
                }
            }
        }
        return unknown;
    }

    /** Gives words a feature for their sound. */
    void echoWords(Set<String> words) {
        for (int s = 0; s < spellings.size(); s++) {
            Parts parts = spellings.get(s);
            for (int p = 0; p < parts.length(); p++) {
                if (words.contains(name(parts.units()[p]))) {
                    spellings.set(
                            s,
                            spellings
                                    .get(s)
                                    .with(decomposer.vocabulary().number("~" + name(parts.units()[p])), p, p + 1, 1));
                }
            }
        }
    }

    /** Gives runs of characters the sound features of the words they sound like. */
    void echoRuns(Map<String, List<Sounds.Echo>> heard, int longest) {
        for (int s = 0; s < spellings.size(); s++) {
            int[] units = spellings.get(s).units();
            for (int i = 0; i < units.length; i++) {
                var run = new StringBuilder();
                for (int to = i; to < Math.min(units.length, i + longest); to++) {
                    run.append(name(units[to]));
                    for (var echo : heard.getOrDefault(run.toString(), List.of())) {
                        spellings.set(
                                s,
                                spellings
                                        .get(s)
                                        .with(
                                                decomposer.vocabulary().number("~" + echo.word()),
                                                i,
                                                to + 1,
                                                echo.strength()));
                    }
                }
            }
        }
    }

    String name(int feature) {
        return decomposer.vocabulary().name(feature);
    }

    /** The number of a feature by name; −1 for none. */
    int find(String feature) {
        return decomposer.vocabulary().find(feature);
    }
}
