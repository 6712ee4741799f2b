/**
 * The agenda on paper: A4, in the reader's language, names in their own scripts beside each other. Fonts are ours and embedded, since
 * a paper must look the same on a printer that has never seen a Chinese letter.
 */
@NullMarked
package amur.meetings.pdf;

import org.jspecify.annotations.NullMarked;
