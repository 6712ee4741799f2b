@NullMarked
package amur.exhibitors.products.files.web;

import org.jspecify.annotations.NullMarked;
