/** Tells the people of companies what became of their meeting requests. */
@NullMarked
package amur.matchmaking.mail;

import org.jspecify.annotations.NullMarked;
