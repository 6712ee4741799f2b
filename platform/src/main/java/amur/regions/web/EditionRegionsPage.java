package amur.regions.web;

import java.util.List;
import java.util.Map;

/**
 * The regions of an edition, by country, in the order of the reader's language.
 *
 * @param edition its name
 * @param mayChoose whether the reader may say which take part
 */
public record EditionRegionsPage(String edition, List<Group> groups, int total, boolean mayChoose) {
    /**
     * @param options every region of the country, code and short name; on the public page those that take part
     * @param chosen codes
     */
    public record Group(String code, String name, List<Map.Entry<String, String>> options, List<String> chosen) {}
}
