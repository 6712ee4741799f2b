/**
 * The meeting timetable: who meets whom, when, at which table, with which interpreter, and how near that is to the best.
 *
 * <p>Companies of two countries ask to meet; the organizer has slots, tables and interpreters. {@link
 * amur.timetabling.Timetabler#solve} places the requests and returns a {@link amur.timetabling.Certificate}: integer
 * prices from which anybody can recompute a bound that no timetable exceeds. {@link amur.timetabling.Timetabler#repair}
 * answers a change of the living event with nobody else moved. {@link amur.timetabling.LiteratureTimetabler} reads the
 * cases of the literature, where every meeting takes place and the breaks are minimised.
 *
 * <p>The package knows no web, no database, no clock beyond the budget and no language: a refusal is a {@link
 * amur.timetabling.Violation} or a {@link amur.timetabling.Reason} that the caller words.
 */
@NullMarked
package amur.timetabling;

import org.jspecify.annotations.NullMarked;
