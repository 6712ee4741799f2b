package amur.meetings;

import java.util.function.Consumer;

/** Drafts as they come along, whichever node works on them: what live pages show. */
public interface DraftFeed {
    /**
     * Hands over the draft as it is now and then whenever it has changed, at most about twice a second, until it has ended or the
     * watch is closed. The last one handed over is the ended draft. A watcher that throws is not called again.
     *
     * @param watcher called from a thread of the feed; one that takes long holds up the others
     * @throws amur.web.NotFound when there is no such draft
     */
    Watch watch(DraftId draft, Consumer<Draft> watcher);

    interface Watch extends AutoCloseable {
        /** Ends the watch; may be called more than once. */
        @Override
        void close();
    }
}
