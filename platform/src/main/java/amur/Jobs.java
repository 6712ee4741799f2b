package amur;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Jobs that any node may take. A job is a bean of type {@link Task} in the room it belongs to. A node that dies stops its
 * heartbeat; after some missed beats another node takes its jobs over.
 */
@Configuration
class Jobs {
    private final DataSource dataSource;
    private final List<Task<?>> tasks;
    private final boolean taken;

    /** @param taken false on a node that queues jobs and leaves them to others */
    Jobs(DataSource dataSource, List<Task<?>> tasks, @Value("${amur.jobs.taken:true}") boolean taken) {
        this.dataSource = dataSource;
        this.tasks = tasks;
        this.taken = taken;
    }

    @Bean(destroyMethod = "")
    Scheduler scheduler(
            @Value("${amur.jobs.threads:4}") int threads,
            @Value("${amur.jobs.heartbeat:2s}") Duration heartbeat,
            @Value("${amur.jobs.polling:1s}") Duration polling) {
        List<Task<?>> recurring =
                tasks.stream().filter(task -> task instanceof OnStartup).toList();
        List<Task<?>> others =
                tasks.stream().filter(task -> !(task instanceof OnStartup)).toList();
        var builder = Scheduler.create(dataSource, others)
                .schedulerName(new SchedulerName.Fixed(node()))
                .threads(threads)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(4)
                .pollingInterval(polling)
                .enableImmediateExecution();
        for (Task<?> task : recurring) {
            startTask(builder, task);
        }
        return builder.build();
    }

    /** Machine and process: two nodes on one machine must not take each other's jobs for their own. */
    private static String node() {
        return new SchedulerName.Hostname().getName() + "-"
                + ProcessHandle.current().pid();
    }

    @SuppressWarnings({"unchecked", "varargs"})
    private static <T extends Task<?> & OnStartup> void startTask(
            com.github.kagkarlsson.scheduler.SchedulerBuilder builder, Task<?> task) {
        builder.startTasks((T) task);
    }

    @EventListener
    void start(ApplicationReadyEvent event) {
        if (taken) {
            event.getApplicationContext().getBean(Scheduler.class).start();
        }
    }

    @EventListener
    void stop(ContextClosedEvent event) {
        event.getApplicationContext().getBean(Scheduler.class).stop();
    }
}
