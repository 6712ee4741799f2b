/**
 * Between the fair's words and the engine's numbers: {@link amur.meetings.timetable.EditionProblems} makes a problem of an edition,
 * {@link amur.meetings.timetable.EditionProblem} translates both ways, {@code Drafting} runs the engine as a job that any node takes.
 */
@NullMarked
package amur.meetings.timetable;

import org.jspecify.annotations.NullMarked;
