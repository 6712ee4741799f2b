package amur.exhibitors.search.web;

import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.search.CatalogueSearch;
import amur.exhibitors.search.IndexState;
import amur.web.ProgressStream;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final int MEGABYTE = 1 << 20;

    private final CatalogueSearch search;
    private final Screens screens;
    private final ProgressStream stream;

    IndexController(CatalogueSearch search, Screens screens, ProgressStream stream) {
        this.search = search;
        this.screens = screens;
        this.stream = stream;
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
        return stream.follow(() -> Optional.of(search.state())
                .filter(state -> state.phase() == IndexState.Phase.BUILDING)
                .map(state -> new ProgressStream.Step(state.percent(), figure(state, view))));
    }
}
