/**
 * The demo edition: the facts of the model event (Harbin 2024) with invented companies, people, goods and wishes from a seeded
 * generator, each clearly named so. Only in the profile {@code demo}, only into an empty database.
 *
 * <p>In the demo it is a week before the event when it is first started, and time runs on from there: see {@link
 * amur.demo.DemoClock}.
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
            "exhibitors :: products",
            "exhibitors :: verification",
            "matchmaking",
            "meetings"
        })
package amur.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
