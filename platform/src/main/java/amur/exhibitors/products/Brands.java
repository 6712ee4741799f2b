package amur.exhibitors.products;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.shared.Language;
import amur.shared.Page;
import java.util.List;
import java.util.Optional;

/** The brands of an edition. One comes into being with the first product under it, and belongs to the company that shows it. */
public interface Brands {
    int PAGE_SIZE = 50;

    /** Of an edition, whether or not anything is shown under it now. */
    Optional<Brand> find(EditionId edition, long number);

    Optional<Brand> find(ExhibitorId company, String name);

    /** Those under which listed companies show products, by name. @param words must stand in the name; empty for all */
    Page<Brand> list(EditionId edition, String words, Language language, int page);

    /** The same, all of them. */
    List<Brand> all(EditionId edition, String words, Language language);
}
