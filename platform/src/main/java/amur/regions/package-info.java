/**
 * The subdivisions of the two countries by ISO 3166-2 code, with names in every language and one point each, the capital city. The
 * files list what the standard lists and draw no border. Another country is another file.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "accounts", "editions"})
package amur.regions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
