package amur.matching;

import java.util.List;

/**
 * What each part of a score counts at most, in hundredths of a point.
 *
 * @param goods for what one offers and the other needs: four fifths for the better direction, one fifth for the other
 * @param taste for past answers to others like this one, for and against
 * @param inclination from never says yes to always
 * @param met before and found good; as much less if not
 */
public record Weights(
        int goods,
        int sector,
        int tie,
        int abroad,
        int language,
        int size,
        int certificates,
        int taste,
        int inclination,
        int met) {
    /** What a fair starts with: goods first, 100 points in all. */
    public static final Weights STANDARD = new Weights(4500, 600, 700, 1000, 400, 300, 500, 1200, 600, 200);

    private static final int MOST = 1_000_000;

    public Weights {
        for (int weight :
                new int[] {goods, sector, tie, abroad, language, size, certificates, taste, inclination, met}) {
            if (weight < 0 || weight > MOST) {
                throw new IllegalArgumentException("A weight of 0 to " + MOST + ", not " + weight);
            }
        }
    }

    /**
     * Weights that say best who would say yes at this fair: logistic regression on the answers of the market, each weight drawn to the
     * standard one as far as the answers leave it open (few answers: the standard weights). Sums to what the standard ones sum to.
     * Deterministic; O(answers).
     */
    public static Weights learned(Market market) {
        return new Learning(market).weights();
    }

    static Weights of(double[] weights) {
        int[] w = new int[weights.length];
        for (int i = 0; i < w.length; i++) {
            w[i] = (int) Math.round(Math.max(0, weights[i]));
        }
        return new Weights(w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9]);
    }

    /** In the order of the components. */
    List<Integer> list() {
        return List.of(goods, sector, tie, abroad, language, size, certificates, taste, inclination, met);
    }
}
