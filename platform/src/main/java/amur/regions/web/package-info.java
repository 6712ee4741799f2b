@NullMarked
package amur.regions.web;

import org.jspecify.annotations.NullMarked;
