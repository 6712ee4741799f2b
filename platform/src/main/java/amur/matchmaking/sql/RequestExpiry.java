package amur.matchmaking.sql;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every minute, on whichever node is free, requests that nobody answered in time expire. */
@Configuration
class RequestExpiry {
    @Bean
    RecurringTask<Void> expireMeetingRequests(SqlRequestDesk desk) {
        return Tasks.recurring("expire-meeting-requests", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> desk.expire());
    }
}
