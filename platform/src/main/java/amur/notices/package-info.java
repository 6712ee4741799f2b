/**
 * Telling people: by mail and in the product, with a log of what was sent to whom and what became of it. The text is the sending
 * room's; here are only the envelope and the post.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "accounts", "editions", "regions"})
package amur.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
