/** Products, brands, certificates and pictures as tables; each change guarded and recorded by the database itself. */
@NullMarked
package amur.exhibitors.products.sql;

import org.jspecify.annotations.NullMarked;
