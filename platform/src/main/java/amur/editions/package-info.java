/**
 * The fair as it is held again and again: a {@link amur.editions.Edition} of a series, with its two countries, host, zone, theme, days
 * and phases, and the {@link amur.editions.MeetingFrame} in which meetings can be held: slots, tables, interpreter pools.
 *
 * <p>An edition is opened anew or cloned from the last one with the host switched. A figure about it is never a bare number: value,
 * definition, source, date, status.
 *
 * <p>Hard rule: everything that happens at the fair names its edition; times are instants, shown in the edition's zone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "accounts"})
package amur.editions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
