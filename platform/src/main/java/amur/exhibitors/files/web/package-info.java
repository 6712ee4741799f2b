@NullMarked
package amur.exhibitors.files.web;

import org.jspecify.annotations.NullMarked;
