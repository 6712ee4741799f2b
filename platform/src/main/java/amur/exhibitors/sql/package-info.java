/** Companies, their people, goods and hours as tables; each change guarded and recorded by the database itself. */
@NullMarked
package amur.exhibitors.sql;

import org.jspecify.annotations.NullMarked;
