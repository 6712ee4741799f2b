package amur.accounts;

import amur.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the trail that the database writes. There is no way to write or change it from here, nor from anywhere. */
public interface AuditTrail {
    /** Newest first. */
    Page<Entry> list(Filter filter, int page);

    /** All of them one after the other, newest first, without holding them in memory. */
    void each(Filter filter, Consumer<Entry> reader);

    /** What there are entries of: table names, which are the glossary's words. */
    List<String> subjects();

    /**
     * @param person by e-mail or number; empty for all; {@code system} for what no person did
     * @param subject empty for all
     * @param subjectId empty for all
     * @param from included; null for the beginning
     * @param until not included; null for no end
     */
    record Filter(
            String person,
            String subject,
            String subjectId,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /**
     * @param email of the person; empty when it was the system or the account is gone
     * @param before field → value as text; all fields of what was deleted, the changed ones of what was changed
     */
    record Entry(
            long id,
            Instant at,
            Optional<PersonId> person,
            String email,
            String action,
            String subject,
            String subjectId,
            SortedMap<String, String> before,
            SortedMap<String, String> after) {}
}
