@NullMarked
package amur.meetings.sql;

import org.jspecify.annotations.NullMarked;
