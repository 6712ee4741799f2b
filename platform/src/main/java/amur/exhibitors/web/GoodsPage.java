package amur.exhibitors.web;

import java.util.List;
import java.util.Map;

/**
 * @param languages code, tag and name of each language a text can be given in, the company's own first
 * @param chapters names of the chapters of the codes in the rows, by code as typed
 */
public record GoodsPage(
        OwnHead head, List<GoodsForm.Row> rows, List<Tongue> languages, Map<String, String> chapters, int newRows) {
    public record Tongue(String code, String tag, String name) {}
}
