package amur.meetings.sql;

import amur.meetings.Draft;
import amur.meetings.DraftFeed;
import amur.meetings.DraftId;
import amur.meetings.Timetables;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the drafts that somebody watches on this node twice a second, all in one query, whatever node works on them and however many
 * watch. Without watchers nothing is read.
 */
@Component
class SqlDraftFeed implements DraftFeed, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(SqlDraftFeed.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final JdbcClient jdbc;
    private final Timetables timetables;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private @Nullable Thread reader;

    SqlDraftFeed(JdbcClient jdbc, Timetables timetables) {
        this.jdbc = jdbc;
        this.timetables = timetables;
    }

    @Override
    public Watch watch(DraftId draft, Consumer<Draft> watcher) {
        Draft now = timetables.draft(draft);
        var watch = new Watcher(draft, watcher);
        watch.tell(now);
        if (!watch.closed) {
            watchers.add(watch);
            startReading();
        }
        return watch;
    }

    private synchronized void startReading() {
        if (reader == null && !watchers.isEmpty()) {
            reader = Thread.ofVirtual().name("draft-feed").start(this::read);
        }
    }

    private void read() {
        try {
            while (goesOn()) {
                Thread.sleep(PAUSE);
                tellAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last look at the watchers and the end of reading are one step, so that no watcher comes in between and waits for ever. */
    private synchronized boolean goesOn() {
        if (watchers.isEmpty()) {
            reader = null;
            return false;
        }
        return true;
    }

    private void tellAll() {
        try {
            Long[] ids = watchers.stream()
                    .map(watcher -> watcher.draft.value())
                    .distinct()
                    .toArray(Long[]::new);
            Map<DraftId, Draft> drafts = new HashMap<>();
            jdbc.sql(DraftRows.SELECT + " where d.id = any(?)")
                    .param(ids)
                    .query(DraftRows::draft)
                    .list()
                    .forEach(draft -> drafts.put(draft.id(), draft));
            for (Watcher watcher : watchers) {
                Draft draft = drafts.get(watcher.draft);
                if (draft == null) {
                    watcher.close();
                } else {
                    watcher.tell(draft);
                }
            }
        } catch (DataAccessException e) {
            log.warn("The drafts could not be read, trying again: {}", e.getMessage());
        }
    }

    @Override
    public void destroy() {
        watchers.clear();
    }

    private final class Watcher implements Watch {
        private final DraftId draft;
        private final Consumer<Draft> told;
        private @Nullable Draft last;
        private volatile boolean closed;

        Watcher(DraftId draft, Consumer<Draft> told) {
            this.draft = draft;
            this.told = told;
        }

        private void tell(Draft now) {
            if (closed || now.equals(last)) {
                return;
            }
            last = now;
            try {
                told.accept(now);
            } catch (RuntimeException e) {
                log.debug("A watcher of draft {} has gone", draft.value(), e);
                close();
            }
            if (now.state().ended()) {
                close();
            }
        }

        @Override
        public void close() {
            closed = true;
            watchers.remove(this);
        }
    }
}
