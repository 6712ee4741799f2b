package amur.matchmaking.web;

import java.util.List;
import java.util.Map;

/**
 * Whom requests and recommendations do not reach, and goods without a counterpart.
 *
 * @param list one of {@link #LISTS}
 * @param counts by list, whatever the filter; an empty text where the lists are still being drawn
 * @param limits the sentence about how the lists of recommendations were drawn; empty where there are none yet
 * @param total lines that the filter leaves
 * @param lines companies, for the first three lists
 * @param goods for the other two
 */
public record CoveragePage(
        String edition,
        String list,
        Query query,
        int listed,
        Map<String, String> counts,
        String limits,
        long total,
        List<Line> lines,
        List<Goods> goods,
        List<Map.Entry<String, String>> countries,
        Pages pages) {
    /** Without an open request, without an accepted one, recommended too little, needs nobody offers, offers nobody needs. */
    static final List<String> LISTS = List.of("requests", "accepted", "proposals", "needs", "offers");

    public CoveragePage {
        lines = List.copyOf(lines);
        goods = List.copyOf(goods);
    }

    public List<String> lists() {
        return LISTS;
    }

    public boolean isOfGoods() {
        return isOfGoods(list);
    }

    static boolean isOfGoods(String list) {
        return list.equals("needs") || list.equals("offers");
    }

    /**
     * @param exposure in how many lists of others it stands
     * @param received how many companies its own list holds
     */
    public record Line(Party party, int exposure, int received) {}

    /**
     * @param code HS code; empty for goods without one
     * @param name in the reader's language; empty where a code has none
     * @param some of the companies
     */
    public record Goods(String code, String name, int companies, List<Party> some) {
        public Goods {
            some = List.copyOf(some);
        }
    }
}
