package amur;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;

/**
 * News that a listener has not come to the end of: its node died, or the listener failed. A node that starts again hears its own; this
 * job lets any node hear them while the other is away. A listener may hear the same twice, and does nothing the second time.
 */
@Configuration
class OutstandingEvents {
    /** Long enough for every listener to come to its end. */
    private static final Duration OVERDUE = Duration.ofMinutes(2);

    @Bean
    RecurringTask<Void> resubmitOutstandingEvents(IncompleteEventPublications outstanding) {
        return Tasks.recurring("resubmit-outstanding-events", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> outstanding.resubmitIncompletePublicationsOlderThan(OVERDUE));
    }
}
