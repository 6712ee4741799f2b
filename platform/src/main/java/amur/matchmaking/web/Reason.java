package amur.matchmaking.web;

import java.util.List;

/**
 * One factor of a recommendation, worded.
 *
 * @param family what kind of reason it is: {@code sells}, {@code country} …
 * @param goods of the partner that it speaks of, by name
 * @param points what it adds to the score
 */
public record Reason(String family, String words, List<Words> goods, int points) {
    public Reason {
        goods = List.copyOf(goods);
    }

    /**
     * A text and the language it is really in.
     *
     * @param href the page of the product that is called so; empty for goods without one
     */
    public record Words(String text, String lang, String href) {}
}
