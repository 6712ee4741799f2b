package amur.matchmaking;

import amur.exhibitors.ExhibitorId;
import amur.exhibitors.products.ProductId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which products of a company a reason may speak of. */
public interface FittingProducts {
    /**
     * @param offered else sought
     * @param hs how their code begins; empty for all
     */
    record Wanted(ExhibitorId company, boolean offered, String hs) {}

    /** The first products shown, by number, at most so many for each that is wanted; who has none is not there. In one query. */
    Map<Wanted, List<ProductId>> find(Collection<Wanted> wanted, int most);
}
