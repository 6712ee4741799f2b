package amur.terminology;

import java.util.ArrayList;
import java.util.List;

/** All terms of one language that are to be matched: each with its spellings taken apart, and how rare each unit is. */
final class Side {
    private final Decomposer decomposer;
    private final List<Parts> spellings = new ArrayList<>();
    private final int[] termOf;
    private final int terms;
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
                }
            }
        }
        termOf = owners.stream().mapToInt(i -> i).toArray();
        rarity = rarity();
    }

    private float[] rarity() {
        var seen = new int[decomposer.vocabulary().size()];
        var last = new int[seen.length];
        java.util.Arrays.fill(last, -1);
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
            rarity[u] = (float) Math.pow(Math.log(1 + n / (seen[u] + 0.5)), TermMatcher.rarityPower);
        }
        return rarity;
    }

    int terms() {
        return terms;
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

    int features() {
        return rarity.length;
    }

    String name(int feature) {
        return decomposer.vocabulary().name(feature);
    }

    int find(String feature) {
        return decomposer.vocabulary().find(feature);
    }

    boolean isConcept(int feature) {
        return decomposer.vocabulary().name(feature).charAt(0) == '#';
    }
}
