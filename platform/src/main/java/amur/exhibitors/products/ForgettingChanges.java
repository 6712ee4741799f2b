package amur.exhibitors.products;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the changes of a week: a node that was away for longer builds its index anew. */
@Configuration
class ForgettingChanges {
    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    RecurringTask<Void> forgetCatalogueChanges(ObjectProvider<CatalogueChanges> changes) {
        return Tasks.recurring("forget-catalogue-changes", FixedDelay.ofHours(6))
                .execute((instance, context) -> changes.getObject().forget(KEPT));
    }
}
