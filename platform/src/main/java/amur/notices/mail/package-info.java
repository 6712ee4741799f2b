@NullMarked
package amur.notices.mail;

import org.jspecify.annotations.NullMarked;
