package amur.matchmaking.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a company looks for others: recommended ones, all that fit a search, those on its shortlist, or those it has spoken of.
 *
 * @param list {@code recommended}, {@code search}, {@code shortlist} or {@code wishes}
 * @param query what the address says, the company's number included where the person acts for several
 * @param refused why the last deed could not be done; null when it could
 * @param listed whether the company itself is in the catalogue: before, it can look and wish but not ask
 * @param asking whether companies may ask now
 * @param more whether there are further recommendations
 */
public record PartnersPage(
        String company,
        String list,
        Query query,
        @Nullable String refused,
        boolean listed,
        AskingTimes.Now asking,
        List<Map.Entry<String, String>> countries,
        List<Map.Entry<String, String>> regions,
        List<Map.Entry<String, String>> sectors,
        List<Line> lines,
        long total,
        int wishes,
        int kept,
        boolean more,
        Pages pages) {
    /**
     * @param score 0 where no recommendation is asked for
     * @param wish name of the level; empty where nothing has been said
     * @param standing {@code asked}, {@code waiting}, {@code accepted} or empty
     * @param request the number of the request that stands between the two; 0 for none
     * @param kept whether it is on the shortlist
     */
    public record Line(
            Party party,
            int score,
            List<Reason> reasons,
            String wish,
            String said,
            String standing,
            long request,
            boolean kept) {}
}
