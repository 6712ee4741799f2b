@NullMarked
package amur.exhibitors.verification.sql;

import org.jspecify.annotations.NullMarked;
