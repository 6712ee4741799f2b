package amur.editions.web;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsRights;
import amur.editions.SeriesEvent;
import amur.editions.SeriesHistory;
import amur.shared.Language;
import amur.web.CsvFile;
import amur.web.PublicPage;
import amur.web.Screens;
import amur.web.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The series and its editions, public. */
@Controller
@PublicPage
class EditionsController {
    private final Editions editions;
    private final SeriesHistory series;
    private final Screens screens;

    EditionsController(Editions editions, SeriesHistory series, Screens screens) {
        this.editions = editions;
        this.series = series;
        this.screens = screens;
    }

    @GetMapping("/editions")
    ModelAndView list(View view) {
        List<Edition> here = editions.list();
        return screens.show(
                "editions/web/list",
                new EditionsPage(
                        here.stream().map(edition -> row(edition, view)).toList(),
                        series.list().stream()
                                .map(one -> new EditionsPage.History(
                                        one.code(),
                                        Said.of(one.name(), view),
                                        one.events().stream()
                                                .map(event -> event(event, here, view))
                                                .toList()))
                                .toList(),
                        view.may(EditionsRights.OPEN)));
    }

    /** The history as the page shows it. */
    @GetMapping("/editions.csv")
    ResponseEntity<byte[]> export(View view) {
        return CsvFile.answer(
                "editions.csv",
                Stream.of("series", "year", "number", "city", "country", "first_day", "last_day", "theme", "source")
                        .map(column -> view.t("editions.list.column." + column))
                        .toList(),
                series.list().stream()
                        .flatMap(one -> one.events().stream()
                                .map(event -> List.of(
                                        one.name().textIn(view.language()),
                                        Integer.toString(event.year()),
                                        Integer.toString(event.number()),
                                        event.city().textIn(view.language()),
                                        view.t(event.country().key()),
                                        event.firstDay()
                                                .map(LocalDate::toString)
                                                .orElse(""),
                                        event.lastDay().map(LocalDate::toString).orElse(""),
                                        event.theme().textIn(view.language()),
                                        source(event, view))))
                        .toList());
    }

    private static EditionsPage.Row row(Edition edition, View view) {
        return new EditionsPage.Row(
                edition.slug(),
                edition.number(),
                Said.of(edition.name(), view),
                Said.of(edition.theme(), view),
                Said.of(edition.city(), view),
                view.t(edition.host().key()),
                view.dates(Days.opening(edition), Days.closing(edition)),
                edition.status().name().toLowerCase(Locale.ROOT));
    }

    private static EditionsPage.Event event(SeriesEvent event, List<Edition> here, View view) {
        String days = event.firstDay()
                .map(first -> view.dates(first, event.lastDay().orElse(first)))
                .orElse("");
        return new EditionsPage.Event(
                event.year(),
                event.number(),
                event.numberStated(),
                Said.of(event.city(), view),
                view.t(event.country().key()),
                days,
                Said.of(event.theme(), view),
                source(event, view),
                view.has(sourceKey(event)) ? null : Language.EN.tag(),
                slug(event, here));
    }

    private static String source(SeriesEvent event, View view) {
        return view.has(sourceKey(event)) ? view.t(sourceKey(event)) : event.source();
    }

    /** A source that has no title of its own is a word of the history's file with words of its own in the bundles. */
    private static String sourceKey(SeriesEvent event) {
        return "editions.source." + event.source();
    }

    private static @Nullable String slug(SeriesEvent event, List<Edition> here) {
        return here.stream()
                .filter(edition ->
                        edition.number() == event.number() && edition.firstDay().getYear() == event.year())
                .map(Edition::slug)
                .findFirst()
                .orElse(null);
    }
}
