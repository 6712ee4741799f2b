package amur.web;

import java.util.List;

/** What {@code Ctrl K} searches: pages, companies, people, meetings. Each module finds its own, only what the caller may see. */
public interface Finder {
    List<Found> find(View view, String query, int most);

    /** A hit: what kind of thing (message key), its title, a second line, and its address without the language. */
    record Found(String kindKey, String title, String detail, String path) {}
}
