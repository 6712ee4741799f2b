package amur.matchmaking.web;

import amur.shared.Page;
import amur.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The links under a long list.
 *
 * @param pages word and address; an empty address is a gap
 */
public record Pages(
        String summary,
        List<Map.Entry<String, String>> pages,
        String current,
        @Nullable String previous,
        @Nullable String next) {
    private static final int AROUND = 2;

    public Pages {
        pages = List.copyOf(pages);
    }

    static Pages of(Page<?> page, String address, Query query, View view) {
        var links = new ArrayList<Map.Entry<String, String>>();
        for (int number = 1; number <= page.pages(); number++) {
            boolean near = Math.abs(number - page.number()) <= AROUND;
            if (near || number == 1 || number == page.pages()) {
                links.add(Map.entry(view.number(number), at(address, query, number)));
            } else if (Math.abs(number - page.number()) == AROUND + 1) {
                links.add(Map.entry("…", ""));
            }
        }
        long first = page.rows().isEmpty() ? 0 : (page.number() - 1L) * page.size() + 1;
        long last = page.rows().isEmpty() ? 0 : first + page.rows().size() - 1;
        return new Pages(
                view.t("matchmaking.pages.summary", first, last, page.total()),
                links,
                view.number(page.number()),
                page.number() > 1 ? at(address, query, page.number() - 1) : null,
                page.number() < page.pages() ? at(address, query, page.number() + 1) : null);
    }

    public boolean several() {
        return pages.size() > 1;
    }

    private static String at(String address, Query query, int page) {
        return address
                + query.with("page", page == 1 ? "" : Integer.toString(page)).text();
    }
}
