/**
 * Who wants to meet whom. A company wishes (must meet, meet, glad to, never), asks for a meeting, the other accepts, declines or lets
 * it expire; silence never blocks. Recommendations say why: their factors sum to the score. The engine {@code matching} will take
 * over behind the same door.
 *
 * <p>What meetings are drafted from is {@link amur.matchmaking.Matchmaking#demand}. Hard rule: a never-pair never meets.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "accounts", "editions", "regions", "notices", "exhibitors"})
package amur.matchmaking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
