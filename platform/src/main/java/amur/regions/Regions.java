package amur.regions;

import amur.editions.EditionId;
import amur.shared.Country;
import amur.shared.Language;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The regions, and which of them take part in an edition. */
public interface Regions {
    Region get(RegionCode code);

    /** By its code as text; empty for what is no code of a region, such as the empty text. */
    Optional<Region> find(String code);

    /** All regions of all countries, by code. */
    List<Region> list();

    List<Region> list(Country country);

    /** The countries that have a file of regions, by code. */
    List<Country> countries();

    /** The short name in a language; the code itself where no region has it. */
    String name(String code, Language language);

    /** Ordered by the short name as readers of the language expect: pinyin, Cyrillic, Latin. */
    List<Region> sorted(Collection<Region> regions, Language language);

    /** Whose name, short name, capital or code contains the words, in whatever language they are. */
    List<Region> search(String words);

    /** The regions that take part in an edition. */
    Set<RegionCode> participating(EditionId edition);

    void setParticipating(EditionId edition, Set<RegionCode> regions);

    /** The editions a region takes part in. */
    Set<EditionId> editionsOf(RegionCode region);
}
