/**
 * The subdivisions of the two countries by ISO 3166-2 code, with names in every language and one point each, the capital city.
 * Every {@code regions-xx.tsv} in this folder is a country; the tables follow the files when a node starts and the file's hash
 * has changed. Another country is another file.
 *
 * <p>Regions have {@link amur.regions.Ties}, twin cities and agreements, which the organizer keeps.
 *
 * <p>Words: region, category (the standard's), capital, zone; a region <em>takes part</em> in an edition. Which ones do is kept
 * here, chosen by the organizer, and carried over when an edition is cloned. Others key by {@link amur.regions.RegionCode}, never
 * by a name, and may put a {@link amur.regions.RegionSection} on the page of a region.
 *
 * <p>Hard rule: the files list what the standard lists and draw no border.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "accounts", "editions"})
package amur.regions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
