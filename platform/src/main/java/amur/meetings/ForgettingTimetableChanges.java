package amur.meetings;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the changes of two days, counted from the beginning of their transaction: none lasts nearly as long. */
@Configuration
class ForgettingTimetableChanges {
    private static final Duration KEPT = Duration.ofDays(2);

    @Bean
    RecurringTask<Void> forgetTimetableChanges(ObjectProvider<TimetableChanges> changes) {
        return Tasks.recurring("forget-timetable-changes", FixedDelay.ofHours(6))
                .execute((instance, context) -> changes.getObject().forget(KEPT));
    }
}
