package amur.matching;

/**
 * What one company said to meeting another: an answer to a request, a wish, a tap on "no thanks".
 *
 * @param from who said it
 * @param about about whom
 */
public record Answer(int from, int about, boolean yes) {
    public Answer {
        if (from == about) {
            throw new MarketException(Fault.SELF, "company " + from + " answers itself");
        }
    }
}
