package amur.exhibitors.products.web;

import amur.exhibitors.web.CompanyWords.Names;
import amur.exhibitors.web.CompanyWords.Text;
import amur.exhibitors.web.ListAddress;
import amur.web.PageLinks;
import java.util.List;
import java.util.Map;

/**
 * The products of one's own company, the withdrawn too.
 *
 * @param query of the company, for links
 */
public record OwnProductsPage(
        String edition,
        Names names,
        int company,
        String query,
        boolean many,
        ListAddress search,
        List<Row> rows,
        long total,
        PageLinks links) {
    /** @param translations language and what stands there: {@code original draft reviewed stale}, in the order of languages */
    public record Row(
            int number,
            Text name,
            String picture,
            String code,
            String side,
            String hs,
            boolean withdrawn,
            List<Map.Entry<String, String>> translations) {}

    public boolean filtered() {
        return !search.get("q").isEmpty() || !search.get("state").isEmpty();
    }
}
