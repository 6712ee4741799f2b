/**
 * Companies that come: exhibitors and buyers of both countries. A company applies, the organizer approves, returns with a reason or
 * refuses, an approved one is listed. Its entry: names in its script and in Latin, region, sector, register number, what it offers
 * and needs, who attends, which languages they speak, when they are there.
 *
 * <p>Comes in by form or by file (CSV, XLSX) and goes out by the same file, byte for byte. Publishes {@link
 * amur.exhibitors.ExhibitorListed}, {@link amur.exhibitors.ExhibitorWithdrawn}.
 *
 * <p>Within it stand rooms that build on companies and that these do not know: {@code products} and {@code search} of the catalogue,
 * {@code verification} and {@code screening} of who a company is. They reach a company's page through {@link
 * amur.exhibitors.CompanySection} and {@link amur.exhibitors.CompanyMarks}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "web :: files", "accounts", "editions", "regions", "notices"})
package amur.exhibitors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
