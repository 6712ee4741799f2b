@NullMarked
package amur.notices.web;

import org.jspecify.annotations.NullMarked;
