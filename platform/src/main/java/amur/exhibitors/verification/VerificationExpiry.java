package amur.exhibitors.verification;

import amur.editions.Edition;
import amur.editions.Editions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks every few hours for verifications that are about to end, and has organizers and companies told. */
@Component
public class VerificationExpiry {
    /** A month: long enough to get a new extract or certificate. */
    public static final int DAYS_BEFORE = 31;

    private final Editions editions;
    private final Verifications verifications;
    private final VerificationNotices notices;

    VerificationExpiry(Editions editions, Verifications verifications, VerificationNotices notices) {
        this.editions = editions;
        this.verifications = verifications;
        this.notices = notices;
    }

    @Transactional
    public void tell() {
        for (Edition edition : editions.list()) {
            List<Verification> ending = verifications.ending(edition.id(), DAYS_BEFORE);
            if (!ending.isEmpty()) {
                notices.ending(edition, ending);
            }
        }
    }

    @Configuration
    static class Job {
        @Bean
        RecurringTask<Void> tellOfEndingVerifications(ObjectProvider<VerificationExpiry> expiry) {
            return Tasks.recurring("verifications-that-end", FixedDelay.ofHours(6))
                    .execute((instance, context) -> expiry.getObject().tell());
        }
    }
}
