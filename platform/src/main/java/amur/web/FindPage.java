package amur.web;

import java.util.List;

/** What was asked, and what was found, pages first. */
public record FindPage(String query, List<Hit> hits) {
    /** A hit in the reader's words, with its full address. */
    public record Hit(String kind, String title, String detail, String href) {}
}
