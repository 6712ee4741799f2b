@NullMarked
package amur.editions.sql;

import org.jspecify.annotations.NullMarked;
