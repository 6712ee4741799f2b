@NullMarked
package amur.meetings.web;

import org.jspecify.annotations.NullMarked;
