package amur.matching;

/**
 * A tie between two regions: twin cities, an agreement.
 *
 * @param strength 1 to 100
 */
public record Tie(int region, int other, int strength) {
    public Tie {
        if (strength < 1 || strength > 100) {
            throw new MarketException(Fault.OUT_OF_RANGE, "strength " + strength + " is not 1 to 100");
        }
    }
}
