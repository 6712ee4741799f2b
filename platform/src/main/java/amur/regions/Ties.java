package amur.regions;

import java.util.List;
import java.util.Set;

/** Twin cities and agreements between regions: reasons for their companies to meet. They outlast an edition. */
public interface Ties {
    /** By the codes of the regions. */
    List<Tie> list();

    /** Those of one region. */
    List<Tie> of(RegionCode region);

    /** The regions to which a region is tied; for a code of none, none. */
    Set<String> tiedTo(String region);

    /** Two regions have a kind of tie once; said again, year and source are the new ones. */
    void put(Tie tie);

    /** Without effect where there is none. */
    void remove(RegionCode one, RegionCode other, Tie.Kind kind);
}
