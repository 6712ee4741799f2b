package amur.matchmaking.market;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps for a day who said something. */
@Configuration
class ForgettingSaid {
    private static final Duration KEPT = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> forgetWhoSaidSomething(ObjectProvider<MarketRows> rows) {
        return Tasks.recurring("forget-who-said-something", FixedDelay.ofHours(6))
                .execute((instance, context) -> rows.getObject().forget(KEPT));
    }
}
