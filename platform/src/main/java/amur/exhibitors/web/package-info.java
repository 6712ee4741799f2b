@NullMarked
package amur.exhibitors.web;

import org.jspecify.annotations.NullMarked;
