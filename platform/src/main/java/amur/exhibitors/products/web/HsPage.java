package amur.exhibitors.products.web;

import amur.exhibitors.products.web.ProductWords.Hs;
import java.util.List;

/**
 * A code of the Harmonized System at an edition, or the list of its chapters.
 *
 * @param code empty for the list of chapters
 * @param path from the chapter down to the code itself, as far as there are names
 * @param below what stands one level down, with how many products
 * @param rows the first products, {@code total} says how many there are
 */
public record HsPage(
        String edition, String code, List<Hs> path, List<Below> below, List<ProductsPage.Row> rows, long total) {
    public record Below(Hs heading, int products) {}

    /** The name of the code itself; its digits where it has none. */
    public Hs own() {
        return path.isEmpty() || !path.getLast().code().equals(code) ? new Hs(code, "", "") : path.getLast();
    }
}
