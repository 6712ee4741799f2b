/**
 * The meeting timetable, from demand to calendar. Accepted requests, availability, slots, tables and interpreters make a problem; the
 * engine {@code timetabling} drafts in the background, as a job that any node may take; the organizer looks, pins, moves, compares,
 * and releases version n with a public list of changes. After that life changes it: a repair is proposed as a diff with nobody else
 * moved, or with at most so many as the organizer allows, and accepted. Everybody has the result in the calendar.
 *
 * <p>Hard rule: nobody is ever double-booked; the database itself refuses it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "accounts",
            "editions",
            "regions",
            "notices",
            "exhibitors",
            "matchmaking"
        })
package amur.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
