/** The public part of the catalogue as an index reads it. */
@NullMarked
package amur.exhibitors.search.sql;

import org.jspecify.annotations.NullMarked;
