@NullMarked
package amur.accounts.sql;

import org.jspecify.annotations.NullMarked;
