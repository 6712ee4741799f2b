/**
 * The timetable as calendars take it (RFC 5545, 7986): a feed per person that a calendar program asks for again and again, and a
 * file per meeting. A meeting keeps its UID for ever, raises SEQUENCE with every change, and stays in the feed with
 * STATUS:CANCELLED when it is called off, because a client that only stopped seeing it would keep showing it.
 *
 * <p>A feed has no sign-in: its address is the secret. It can be read and nothing else; renewing it makes the old one worthless.
 */
@NullMarked
package amur.meetings.ical;

import org.jspecify.annotations.NullMarked;
