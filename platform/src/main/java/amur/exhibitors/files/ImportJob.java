package amur.exhibitors.files;

import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that checks or does an import. A node that dies leaves it to the next, which goes on; asked for twice, the two take turns. */
@Configuration
class ImportJob {
    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("file-import");

    static SchedulableInstance<Void> at(long id) {
        return TASK.instance(id + "." + UUID.randomUUID()).scheduledTo(Instant.now());
    }

    @Bean
    OneTimeTask<Void> fileImport(ObjectProvider<Imports> imports) {
        return Tasks.oneTime(TASK).execute((instance, context) -> imports.getObject()
                .run(Long.parseLong(instance.getId().split("[.]")[0])));
    }
}
