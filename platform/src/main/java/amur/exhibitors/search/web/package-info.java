@NullMarked
package amur.exhibitors.search.web;

import org.jspecify.annotations.NullMarked;
