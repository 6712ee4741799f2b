/** The meeting timetable: who meets whom, when, at which table, with which interpreter, and how near that is to the best. */
@NullMarked
package amur.timetabling;

import org.jspecify.annotations.NullMarked;
