package amur.matching;

/**
 * What each part of a score counts at most, in hundredths of a point.
 *
 * @param goods for what one offers and the other needs: four fifths for the better direction, one fifth for the other
 * @param taste for past answers to others like this one, for and against
 * @param inclination from never says yes to always
 * @param esteem for how others answered it, for and against
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
        int esteem,
        int met) {
    /** Goods first, 100 points in all. Weights fitted to answers by logistic regression did no better where it was tried (see the document). */
    public static final Weights STANDARD = new Weights(4200, 500, 600, 1000, 400, 300, 500, 1200, 600, 500, 200);

    private static final int MOST = 1_000_000;

    public Weights {
        for (int weight :
                new int[] {goods, sector, tie, abroad, language, size, certificates, taste, inclination, esteem, met}) {
            if (weight < 0 || weight > MOST) {
                throw new IllegalArgumentException("A weight of 0 to " + MOST + ", not " + weight);
            }
        }
    }
}
