package amur.accounts;

import java.time.Instant;
import java.util.List;

/** Where a person is signed in, on whatever node. A session's id is a secret; pages name it by a number that is none. */
public interface Sessions {
    /** Those that have not expired, the latest used first. */
    List<Session> of(PersonId person, String currentSessionId);

    /** Ends all but the current one; how many that were. */
    int endOthers(PersonId person, String currentSessionId);

    /** @param current whether it is the one that asks */
    record Session(Instant since, Instant lastUsed, boolean current) {}
}
