@NullMarked
package amur.editions.web;

import org.jspecify.annotations.NullMarked;
