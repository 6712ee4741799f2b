package amur.terminology;

import java.util.Arrays;

/**
 * A term taken apart: its positions (words, halves of compounds, Chinese characters), and features, each over a stretch of positions.
 *
 * @param units the feature of each position by itself
 * @param weights how much each position counts beside the others of the term, before rarity; what stands in brackets counts less
 * @param features words and their relatives, runs of characters, whole concepts
 * @param from the first position of each feature, {@code to} exclusive
 * @param trust how far each feature stands for what it covers: 1, less for a relative
 */
record Parts(int[] units, float[] weights, int[] features, int[] from, int[] to, float[] trust) {
    int length() {
        return units.length;
    }

    /** With one feature more. */
    Parts with(int feature, int first, int end, float share) {
        int n = features.length;
        int[] moreFeatures = Arrays.copyOf(features, n + 1);
        int[] moreFrom = Arrays.copyOf(from, n + 1);
        int[] moreTo = Arrays.copyOf(to, n + 1);
        float[] moreTrust = Arrays.copyOf(trust, n + 1);
        moreFeatures[n] = feature;
        moreFrom[n] = first;
        moreTo[n] = end;
        moreTrust[n] = share;
        return new Parts(units, weights, moreFeatures, moreFrom, moreTo, moreTrust);
    }
}
