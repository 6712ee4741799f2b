package amur.exhibitors.screening;

import amur.editions.EditionId;
import amur.exhibitors.screening.ScreeningStore.Company;
import amur.exhibitors.screening.ScreeningStore.Hit;
import amur.web.files.Outcome;
import amur.web.files.TableFile;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the companies of an edition with its lists. What was compared is kept in portions: a killed node loses the portion it was at,
 * and the next run goes on from there.
 */
@Component
public class Comparison {
    private static final int PORTION = 200;
    private static final TaskDescriptor<Void> UPLOADED = TaskDescriptor.of("screening");

    private final ScreeningStore store;
    private final ScreeningFile files;
    private final ObjectProvider<SchedulerClient> jobs;

    Comparison(ScreeningStore store, ScreeningFile files, ObjectProvider<SchedulerClient> jobs) {
        this.store = store;
        this.files = files;
        this.jobs = jobs;
    }

    /** Reads a list, or asks how to. Throws a UserFacingException where it is no table. */
    public Outcome read(byte[] file) {
        return files.outcome(file);
    }

    /** Keeps a list, and has its names compared. Throws a UserFacingException where there are none. */
    @Transactional
    public int add(EditionId edition, String fileName, TableFile file) {
        int number = store.add(edition, fileName, files.names(file));
        jobs.getObject()
                .schedule(UPLOADED.instance(edition.value() + "." + UUID.randomUUID())
                        .scheduledTo(Instant.now()));
        return number;
    }

    /** All that have not been compared as they are now. */
    public void compare(EditionId edition) {
        for (long list : store.activeLists(edition)) {
            List<Company> portion = store.uncompared(list, PORTION);
            if (portion.isEmpty()) {
                continue;
            }
            var index = new NameIndex();
            store.entries(list).forEach(listed -> listed.names().forEach(name -> index.add(listed.entry(), name)));
            while (!portion.isEmpty()) {
                store.keep(edition, list, portion, hits(portion, index));
                portion = store.uncompared(list, PORTION);
            }
        }
    }

    private static List<Hit> hits(List<Company> companies, NameIndex index) {
        var hits = new ArrayList<Hit>();
        for (Company company : companies) {
            hits(company, false, company.names(), index, hits);
            company.people().forEach(names -> hits(company, true, names, index, hits));
        }
        return hits;
    }

    /** One question for each entry that somebody resembles, with the name that resembles most. */
    private static void hits(Company company, boolean person, List<String> names, NameIndex index, List<Hit> hits) {
        var best = new TreeMap<Long, Hit>();
        for (String name : names) {
            for (NameIndex.Found found : index.find(name)) {
                var hit = new Hit(found.entry(), company.exhibitor(), person, name, found.name(), found.likeness());
                best.merge(found.entry(), hit, (one, other) -> other.likeness() > one.likeness() ? other : one);
            }
        }
        hits.addAll(best.values());
    }

    /** New lists at once; new and changed companies within minutes. */
    @Configuration
    static class Job {
        private static final Duration EVERY = Duration.ofMinutes(2);

        @Bean
        OneTimeTask<Void> screening(ObjectProvider<Comparison> comparison) {
            return Tasks.oneTime(UPLOADED).execute((instance, context) -> comparison
                    .getObject()
                    .compare(new EditionId(Long.parseLong(instance.getId().split("[.]")[0]))));
        }

        @Bean
        RecurringTask<Void> screeningOfChangedCompanies(
                ObjectProvider<Comparison> comparison, ObjectProvider<ScreeningStore> store) {
            return Tasks.recurring("screening-of-changed-companies", FixedDelay.of(EVERY))
                    .execute((instance, context) ->
                            store.getObject().waiting().forEach(comparison.getObject()::compare));
        }
    }
}
