package amur.web;

import java.util.List;
import java.util.Optional;

/** Public addresses of a room, for search engines. Every room with some offers one bean; {@code /sitemap.xml} names them all. */
public interface SitemapSource {
    /** Most paths of one list: in every language they stay below the 50,000 addresses that a file may have. */
    int MOST_PATHS = 5_000;

    /** Names of lists, of small letters, digits and hyphens; each begins with a word of the room's own. */
    List<String> lists();

    /** The paths of one of its lists, without the language; empty where it has no such list. */
    Optional<List<String>> paths(String list);
}
