package amur.web;

import amur.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses below a list of many pages, for {@code @template.web.pageLinks(view, links)}: the first, the last, those around the
 * current one, gaps between. The filter stays in each address.
 *
 * @param pages number as a word → address; an empty address is a gap
 * @param previous null on the first page
 * @param next null on the last page
 */
public record PageLinks(
        long first,
        long last,
        long total,
        String current,
        List<Map.Entry<String, String>> pages,
        @Nullable String previous,
        @Nullable String next) {
    private static final int AROUND = 2;

    public PageLinks {
        pages = List.copyOf(pages);
    }

    /** Links that keep the query of the current address and set its {@code page}. */
    public static PageLinks of(Page<?> page, View view) {
        var links = new ArrayList<Map.Entry<String, String>>();
        int last = page.pages();
        int shown = 0;
        for (int number = 1; number <= last; number++) {
            if (number == 1 || number == last || Math.abs(number - page.number()) <= AROUND) {
                if (number > shown + 1) {
                    links.add(Map.entry("…", ""));
                }
                links.add(Map.entry(Integer.toString(number), address(view, number)));
                shown = number;
            }
        }
        long before = (long) (page.number() - 1) * page.size();
        return new PageLinks(
                page.rows().isEmpty() ? 0 : before + 1,
                before + page.rows().size(),
                page.total(),
                Integer.toString(page.number()),
                links,
                page.number() > 1 ? address(view, page.number() - 1) : null,
                page.number() < last ? address(view, page.number() + 1) : null);
    }

    /** The page asked for in an address, from 1; what is no number of a page is the first. */
    public static int number(String asked) {
        return asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    }

    /** Whether there is more than one page. */
    public boolean needed() {
        return pages.size() > 1;
    }

    private static String address(View view, int number) {
        return UriComponentsBuilder.fromUriString(view.here(view.language()))
                .replaceQueryParam("page", number)
                .build()
                .toUriString();
    }
}
