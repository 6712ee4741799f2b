/**
 * Companies that come: exhibitors and buyers of both countries. A company applies, the organizer approves, returns with a reason or
 * refuses, an approved one is listed. Its entry: names in its script and in Latin, region, sector, register number, what it offers
 * and needs, who attends, which languages they speak, when they are there.
 *
 * <p>Comes in by form or by file (CSV, XLSX) and goes out by the same file, byte for byte. Publishes {@link
 * amur.exhibitors.ExhibitorListed}, {@link amur.exhibitors.ExhibitorWithdrawn}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "web :: files", "accounts", "editions", "regions", "notices"})
package amur.exhibitors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
