package amur.meetings.web;

import amur.editions.Edition;
import amur.meetings.Draft;
import amur.meetings.DraftFeed;
import amur.meetings.MeetingsRights;
import amur.meetings.Timetables;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.View;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A draft as a stream of events, whichever node works on it: all nodes read the same row. {@code progress} carries the figures in the
 * reader's language, {@code changed} says that somebody changed the draft by hand, {@code done} that the engine has ended.
 */
@Controller
class DraftLiveController {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration RESTING = Duration.ofSeconds(2);
    /** A line now and then, so that a reader who has gone is noticed and proxies keep the line open. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final Timetables timetables;
    private final DraftFeed feed;
    private volatile boolean closing;

    DraftLiveController(Timetables timetables, DraftFeed feed) {
        this.timetables = timetables;
        this.feed = feed;
    }

    /** @param version the one the reader's board shows; 0 for a page that follows the engine */
    @GetMapping(
            path = "/editions/{edition}/organizer/timetable/drafts/{number}/live",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(MeetingsRights.DRAFT)
    SseEmitter live(
            Edition edition, @PathVariable int number, @RequestParam(defaultValue = "0") long version, View view) {
        Draft draft = timetables.find(edition.id(), number).orElseThrow(() -> new NotFound("draft " + number));
        var emitter = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual().name("draft-live-" + number).start(() -> follow(emitter, draft, version, view));
        return emitter;
    }

    private void follow(SseEmitter emitter, Draft first, long version, View view) {
        try {
            if (version == 0) {
                followEngine(emitter, first, view);
            } else {
                followHands(emitter, first, version);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            // the reader has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            emitter.completeWithError(e);
        }
    }

    private void followEngine(SseEmitter emitter, Draft first, View view) throws IOException, InterruptedException {
        var latest = new LinkedBlockingQueue<Draft>();
        try (DraftFeed.Watch watch = feed.watch(first.id(), latest::add)) {
            while (!closing) {
                @Nullable Draft draft = latest.poll(RESTING.toMillis(), TimeUnit.MILLISECONDS);
                if (draft == null) {
                    emitter.send(SseEmitter.event().comment(""));
                    continue;
                }
                emitter.send(SseEmitter.event().name("progress").data(fields(draft, view)));
                if (draft.state().ended()) {
                    emitter.send(SseEmitter.event().name("done").data(Map.of()));
                    return;
                }
            }
        }
    }

    private void followHands(SseEmitter emitter, Draft first, long version) throws IOException, InterruptedException {
        long known = version;
        Duration quiet = Duration.ZERO;
        while (!closing) {
            long now = timetables.draft(first.id()).version();
            if (now != known) {
                emitter.send(SseEmitter.event().name("changed").data(Map.of("version", now)));
                known = now;
                quiet = Duration.ZERO;
            } else if (quiet.compareTo(SIGN_OF_LIFE) >= 0) {
                emitter.send(SseEmitter.event().comment(""));
                quiet = Duration.ZERO;
            }
            Thread.sleep(RESTING);
            quiet = quiet.plus(RESTING);
        }
    }

    /** Named as the fields of the page. */
    private static Map<String, Object> fields(Draft draft, View view) {
        DraftNumbers numbers = DraftNumbers.of(draft, view);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("percent", numbers.done());
        fields.put("figure", numbers.stage());
        fields.put("value", numbers.value());
        fields.put("bound", numbers.bound());
        fields.put("gap", numbers.gap());
        fields.put("closed", numbers.closed());
        fields.put("placed", numbers.placedShort());
        fields.put("below", numbers.below());
        fields.put("breaks", numbers.breaks());
        fields.put("rate", numbers.elapsed());
        fields.put("remaining", numbers.remaining());
        return fields;
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }
}
