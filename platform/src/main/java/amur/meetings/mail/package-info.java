/** Tells people of their meetings: who is affected by a release, each in their own language. */
@NullMarked
package amur.meetings.mail;

import org.jspecify.annotations.NullMarked;
