package amur.editions.web;

import amur.editions.Edition;
import amur.editions.Figure;
import amur.editions.FigureSource;
import amur.editions.Figures;
import amur.editions.Figures.Entered;
import amur.editions.web.EditionFigures.Counted;
import amur.editions.web.EditionFigures.Group;
import amur.editions.web.EditionFigures.Stated;
import amur.web.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Words the figures of an edition for one reader: those the rooms count now, and those people have stated. */
@Component
class FigureLines {
    /** A source names its address without the scheme, since it is read on paper too: {@code tass.com/society/1789405}. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://)?((?:[a-z0-9-]+\\.)+[a-z]{2,}(?:/[\\w./%-]*\\w)?)");

    private final Figures figures;
    private final ObjectProvider<FigureSource> sources;

    FigureLines(Figures figures, ObjectProvider<FigureSource> sources) {
        this.figures = figures;
        this.sources = sources;
    }

    /** Those shown to all, or all of them. */
    EditionFigures of(Edition edition, boolean all, View view) {
        return new EditionFigures(counted(edition, all, view), stated(edition, all, view));
    }

    private List<Counted> counted(Edition edition, boolean all, View view) {
        return sources.orderedStream()
                .flatMap(source -> source.figures(edition.id()).stream())
                .filter(counted -> all || (counted.shownToAll() && counted.value() > 0))
                .map(counted -> new Counted(
                        counted.counter(),
                        view.t(counted.nameKey()),
                        view.number(counted.value()),
                        view.t(counted.definitionKey())))
                .toList();
    }

    private List<Group> stated(Edition edition, boolean all, View view) {
        Predicate<Entered> shown = entered -> all || entered.figure().shownToAll();
        return figures.list(edition.id()).stream()
                .filter(shown)
                .map(entered -> stated(entered, view))
                .collect(Collectors.groupingBy(Stated::counter, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    static Stated stated(Entered entered, View view) {
        Figure figure = entered.figure();
        return new Stated(
                entered.id().value(),
                name(figure, view),
                view.t(
                        "editions.precision." + figure.precision().name().toLowerCase(Locale.ROOT),
                        number(figure, view)),
                unit(figure.unit(), view),
                Said.of(figure.definition(), view),
                view.t("editions.figure.status." + figure.status().name().toLowerCase(Locale.ROOT)),
                switch (figure.status()) {
                    case FORECAST -> "info";
                    case PRELIMINARY -> "attention";
                    case FINAL -> "ok";
                },
                publisher(figure.source()),
                figure.source(),
                address(figure.source()).orElse(null),
                view.date(figure.date()),
                figure.date().toString(),
                figure.shownToAll());
    }

    static String name(Figure figure, View view) {
        return figure.counter().equals(Figure.OTHER)
                ? figure.name().textIn(view.language())
                : view.t("editions.counter." + figure.counter());
    }

    /** The word of a unit; none for a plain count. */
    static String unit(Figure.Unit unit, View view) {
        return switch (unit) {
            case COUNT -> "";
            case SQUARE_METRES -> view.t("editions.unit.square_metres");
            case USD_BILLION -> view.t("editions.unit.usd_billion");
        };
    }

    private static String number(Figure figure, View view) {
        return view.number(
                figure.value().doubleValue(), Math.max(0, figure.value().scale()));
    }

    /** “TASS, tass.com/society/1789405, 2024-05-17” → “TASS”, since the date stands beside it; a source that is only an address stays as it is. */
    static String publisher(String source) {
        String words = ADDRESS.matcher(source)
                .replaceAll("")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}\\s*$", "")
                .replaceAll("[\\s,;()]+(?=[,;)]|$)", "")
                .strip();
        return words.isEmpty() ? source : words;
    }

    static Optional<String> address(String source) {
        Matcher address = ADDRESS.matcher(source);
        return address.find() ? Optional.of("https://" + address.group(1)) : Optional.empty();
    }
}
