/**
 * What every page shares: the layout, the components, the language of an address, the view settings, the words, the errors.
 *
 * <p>A controller answers with {@link amur.web.Screens#show}: a template and its page record. The template gets a {@link
 * amur.web.View}, which knows the reader's language, words, view settings, rights and edition. Nobody else's module is known
 * here: modules come to the layout through {@link amur.web.NavigationSource}, {@link amur.web.EditionContext}, {@link
 * amur.web.CallerSource} and {@link amur.web.Finder}, which they implement.
 *
 * <p>Hard rules: every text comes from a bundle; nothing is inlined that the Content-Security-Policy would have to allow; a page
 * for reading works without JavaScript.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package amur.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
