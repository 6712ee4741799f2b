package amur.editions.web;

import java.util.List;
import java.util.Map;

/**
 * The interpreter pools of an edition.
 *
 * @param slots how many slots there are
 * @param languages to make pairs of: code and word
 */
public record PoolsPage(
        String edition,
        List<Pool> pools,
        int total,
        int slots,
        List<Map.Entry<String, String>> languages,
        Inputs inputs) {
    /** @param title the two languages in the reader's words */
    public record Pool(String pair, String title, List<Row> rows) {}

    /** @param there at how many slots the interpreter can work */
    public record Row(int number, String name, String lang, int there) {}
}
