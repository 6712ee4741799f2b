package amur.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * How far some work is, as it goes, for the progress component of a page: {@code progress} again and again, {@code done} once it has
 * ended. Whoever works at it, this node or another: it is asked for, not told.
 */
@Component
public class ProgressStream {
    /** A reader whose stream ends before the work does asks for another. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final Duration BEAT = Duration.ofMillis(500);

    private volatile boolean closing;

    /** @param figure how far it is, in the reader's words */
    public record Step(int percent, String figure) {}

    /** @param now how far it is; empty once nobody works at it any more. Asked on a thread of its own. */
    public SseEmitter follow(Supplier<Optional<Step>> now) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual().name("progress-stream").start(() -> follow(emitter, now));
        return emitter;
    }

    private void follow(SseEmitter emitter, Supplier<Optional<Step>> now) {
        try {
            while (!closing) {
                Optional<Step> step = now.get();
                if (step.isEmpty()) {
                    emitter.send(SseEmitter.event().name("done").data(Map.of()));
                    break;
                }
                emitter.send(SseEmitter.event().name("progress").data(step.get()));
                Thread.sleep(BEAT);
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

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }
}
