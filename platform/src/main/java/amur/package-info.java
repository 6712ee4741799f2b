/**
 * Amur, the application: where it starts, which database it stands on, in which order the rooms bring their tables, and the
 * scheduler whose jobs any node may take. Each sub-package is a room of the house (see {@code docs/architecture/}).
 */
@NullMarked
package amur;

import org.jspecify.annotations.NullMarked;
