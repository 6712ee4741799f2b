package amur.editions.web;

import java.util.List;

/**
 * The meeting tables of an edition.
 *
 * @param slots how many slots there are
 * @param lostOnly whether only tables with lost slots are shown
 */
public record TablesPage(String edition, List<Row> rows, int total, int slots, boolean lostOnly, Inputs inputs) {
    /** @param usable at how many slots the table can be used */
    public record Row(int number, String area, int usable, int lost) {}
}
