@NullMarked
package amur.exhibitors.products.web;

import org.jspecify.annotations.NullMarked;
