/**
 * Who wants to meet whom. A company wishes (must meet, meet, glad to, never), asks for a meeting, the other accepts, declines or lets
 * it expire; silence never blocks. Recommendations come from the engine {@code matching} and say why: their factors sum to the score.
 * The engine works on a {@code market} that each node keeps; whom a company may ask later it keeps in view on its shortlist.
 *
 * <p>What meetings are drafted from is {@link amur.matchmaking.Matchmaking#demand}. Hard rule: a never-pair never meets.
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
            "exhibitors :: products"
        })
package amur.matchmaking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
