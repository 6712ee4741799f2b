@NullMarked
package amur.exhibitors.screening.sql;

import org.jspecify.annotations.NullMarked;
