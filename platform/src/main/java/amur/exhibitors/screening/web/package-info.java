@NullMarked
package amur.exhibitors.screening.web;

import org.jspecify.annotations.NullMarked;
