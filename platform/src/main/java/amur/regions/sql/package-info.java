@NullMarked
package amur.regions.sql;

import org.jspecify.annotations.NullMarked;
