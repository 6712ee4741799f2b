package amur.exhibitors.files.web;

import amur.editions.Edition;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.files.FileImport.Kind;
import amur.exhibitors.files.FileImport.Progress;
import amur.exhibitors.files.Imports;
import amur.web.Requires;
import amur.web.View;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How far an import is, as it goes, whichever node does it. */
@Controller
class ImportLiveController {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration BEAT = Duration.ofMillis(500);

    private final Imports imports;
    private volatile boolean closing;

    ImportLiveController(Imports imports) {
        this.imports = imports;
    }

    @GetMapping(
            path = "/editions/{edition}/organizer/companies/import/{number}/live",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(ExhibitorsRights.COMPANIES)
    SseEmitter live(Edition edition, @PathVariable int number, View view) {
        imports.get(Kind.COMPANIES, edition, Optional.empty(), number);
        var emitter = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual().name("import-live-" + number).start(() -> follow(emitter, edition, number, view));
        return emitter;
    }

    private void follow(SseEmitter emitter, Edition edition, int number, View view) {
        try {
            while (!closing) {
                var one = imports.get(Kind.COMPANIES, edition, Optional.empty(), number);
                if (!one.state().works()) {
                    emitter.send(SseEmitter.event().name("done").data(Map.of()));
                    break;
                }
                Optional<Progress> progress = ImportPages.progress(imports, one);
                emitter.send(SseEmitter.event()
                        .name("progress")
                        .data(Map.of(
                                "percent",
                                progress.map(ImportPages::percent).orElse(0),
                                "figure",
                                ImportPages.figure(progress, view))));
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
