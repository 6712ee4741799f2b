package amur.notices;

import amur.accounts.PersonId;
import amur.shared.Page;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The log of what was sent to whom, and what became of it. */
public interface Deliveries {
    Page<Delivery> list(Filter filter, int page);

    /** How many there are in each state, whatever the filter's own state. */
    Map<State, Long> counts(Filter filter);

    /** Puts a failed one into the queue again. Throws NotFound when there is no such failed delivery. */
    void retry(long delivery);

    enum Channel {
        IN_APP,
        MAIL
    }

    enum State {
        QUEUED,
        SENT,
        FAILED,
        /** Left in the product only, because this installation sends no mail. */
        NOT_SET_UP
    }

    /**
     * @param words in the subject or the receiver's e-mail; empty for all
     * @param state empty for all
     */
    record Filter(String words, Optional<State> state) {}

    /**
     * @param at of the last attempt, or of the queueing
     * @param lastError the mail server's words; empty when there are none
     */
    record Delivery(
            long id,
            PersonId to,
            String email,
            String subject,
            Channel channel,
            State state,
            int attempts,
            String lastError,
            Instant at) {}
}
