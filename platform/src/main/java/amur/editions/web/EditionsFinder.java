package amur.editions.web;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.shared.Language;
import amur.web.Finder;
import amur.web.View;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds editions by name, city or theme in any language, or by their address. */
@Component
@Order(40)
class EditionsFinder implements Finder {
    private final Editions editions;

    EditionsFinder(Editions editions) {
        this.editions = editions;
    }

    @Override
    public List<Found> find(View view, String query, int most) {
        String words = query.toLowerCase(Locale.ROOT);
        return editions.list().stream()
                .filter(edition -> texts(edition).anyMatch(text -> text.contains(words)))
                .limit(most)
                .map(edition -> new Found(
                        "editions.found",
                        edition.name().textIn(view.language()),
                        edition.city().textIn(view.language()) + " · "
                                + view.dates(edition.firstDay(), edition.lastDay()),
                        "/editions/" + edition.slug()))
                .toList();
    }

    private static Stream<String> texts(Edition edition) {
        return Stream.concat(
                        Stream.of(edition.slug()),
                        Stream.of(edition.name(), edition.city(), edition.theme())
                                .flatMap(text -> Stream.of(Language.values()).map(text::textIn)))
                .map(text -> text.toLowerCase(Locale.ROOT));
    }
}
