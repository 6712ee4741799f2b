package amur.terminology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** All terms of one language that are to be matched: each with its spellings taken apart, and how rare each unit is. */
final class Side {
    static double rarityPower = 0.7;

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
            rarity[u] = (float) Math.pow(Math.log(1 + n / (seen[u] + 0.5)), rarityPower);
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
        return rarity.length;
    }

    /** For each feature the spellings that have it. */
    int[][] postings() {
        int[] degree = new int[rarity.length];
        for (Parts parts : spellings) {
            for (int feature : Lessons.distinct(parts.features())) {
                degree[feature]++;
            }
        }
        int[][] postings = new int[rarity.length][];
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
                .filter(i -> parts.trust()[i] == 1 && name(parts.features()[i]).charAt(0) != '#')
                .map(i -> parts.features()[i])
                .toArray();
        return Lessons.distinct(features);
    }

    String name(int feature) {
        return decomposer.vocabulary().name(feature);
    }

    /** The number of a feature by name; −1 for none. */
    int find(String feature) {
        return decomposer.vocabulary().find(feature);
    }
}
