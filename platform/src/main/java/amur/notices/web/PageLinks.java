package amur.notices.web;

import amur.shared.Page;
import amur.web.View;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The links under a long list: the pages before and after, and those around. */
public record PageLinks(
        String summary,
        List<Map.Entry<String, String>> pages,
        String current,
        @Nullable String previous,
        @Nullable String next) {
    private static final int AROUND = 3;

    /** @param address that takes {@code page=} at its end */
    static PageLinks of(Page<?> page, String address, View view) {
        List<Map.Entry<String, String>> around = java.util.stream.IntStream.rangeClosed(
                        Math.max(1, page.number() - AROUND), Math.min(page.pages(), page.number() + AROUND))
                .mapToObj(number -> Map.entry(view.number(number), address + "page=" + number))
                .toList();
        return new PageLinks(
                view.t("notices.pages.summary", page.number(), page.pages()),
                around,
                view.number(page.number()),
                page.number() > 1 ? address + "page=" + (page.number() - 1) : null,
                page.number() < page.pages() ? address + "page=" + (page.number() + 1) : null);
    }

    /** From 1; what is no number of a page is the first. */
    static int number(String asked) {
        return asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    }
}
