package amur.exhibitors.search.web;

import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.search.CatalogueSearch;
import amur.exhibitors.search.IndexState;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the index of this node is, and the order to build all anew. */
@Controller
@Requires(ExhibitorsRights.COMPANIES)
class IndexController {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final int MEGABYTE = 1 << 20;

    private final CatalogueSearch search;
    private final Screens screens;
    private volatile boolean closing;

    IndexController(CatalogueSearch search, Screens screens) {
        this.search = search;
        this.screens = screens;
    }

    @GetMapping("/search-index")
    ModelAndView show(View view) {
        IndexState state = search.state();
        boolean building = state.phase() == IndexState.Phase.BUILDING;
        return screens.show(
                "exhibitors/search/web/index",
                new IndexPage(
                        view.t("exhibitors.search.index." + state.phase().name().toLowerCase(java.util.Locale.ROOT)),
                        switch (state.phase()) {
                            case OPENING, BUILDING -> "info";
                            case FOLLOWING -> "ok";
                            case TROUBLED -> "error";
                        },
                        building,
                        state.percent(),
                        figure(state, view),
                        facts(state, view)));
    }

    private static List<Map.Entry<String, String>> facts(IndexState state, View view) {
        var facts = new ArrayList<Map.Entry<String, String>>();
        facts.add(Map.entry(view.t("exhibitors.search.index.documents"), view.number(state.documents())));
        facts.add(Map.entry(
                view.t("exhibitors.search.index.size"),
                view.t("exhibitors.search.index.megabytes", view.number((state.bytes() + MEGABYTE - 1) / MEGABYTE))));
        facts.add(Map.entry(
                view.t("exhibitors.search.index.dictionaries"),
                view.t("exhibitors.search.index.entries", state.dictionaryEntries())));
        state.current()
                .ifPresent(at -> facts.add(
                        Map.entry(view.t("exhibitors.search.index.current"), view.dateTime(at, view.zone()))));
        state.builtAt()
                .ifPresent(at ->
                        facts.add(Map.entry(view.t("exhibitors.search.index.built"), view.dateTime(at, view.zone()))));
        return facts;
    }

    private static String figure(IndexState state, View view) {
        return view.t("exhibitors.search.index.figure", view.number(state.done()), view.number(state.total()));
    }

    @PostMapping("/search-index")
    String rebuild(View view, RedirectAttributes redirect) {
        search.rebuild();
        Toasts.ok(redirect, view.t("exhibitors.search.index.ordered"));
        return "redirect:" + view.href("/search-index");
    }

    @GetMapping(path = "/search-index/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(View view) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual().name("search-index-live").start(() -> follow(emitter, view));
        return emitter;
    }

    private void follow(SseEmitter emitter, View view) {
        try {
            while (!closing) {
                IndexState state = search.state();
                if (state.phase() != IndexState.Phase.BUILDING) {
                    emitter.send(SseEmitter.event().name("done").data(Map.of()));
                    break;
                }
                emitter.send(SseEmitter.event()
                        .name("progress")
                        .data(Map.of("percent", state.percent(), "figure", figure(state, view))));
                Thread.sleep(BEAT);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            // the reader has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }
}
