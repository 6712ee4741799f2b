@NullMarked
package amur.notices.sql;

import org.jspecify.annotations.NullMarked;
