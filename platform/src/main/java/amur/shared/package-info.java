/**
 * The few words every room uses: countries, languages, texts in several languages, periods, pages of lists, how a name is
 * ordered and bytes are known again. Types only, no services; at most fifteen of them, so that nobody is tempted to make this the attic.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package amur.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
