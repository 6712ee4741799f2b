package amur.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The search of the top bar and of {@code Ctrl K}: the pages of the side bar first, then what each module finds. */
@Controller
class FindController {
    private static final int MOST_OF_EACH = 8;

    private final Screens screens;
    private final ObjectProvider<Finder> finders;

    FindController(Screens screens, ObjectProvider<Finder> finders) {
        this.screens = screens;
        this.finders = finders;
    }

    @GetMapping("/find")
    @PublicPage
    ModelAndView find(@RequestParam(name = "q", defaultValue = "") String query, View view) {
        String words = query.strip();
        var hits = new ArrayList<FindPage.Hit>();
        if (!words.isEmpty()) {
            pages(view, words.toLowerCase(Locale.ROOT)).forEach(hits::add);
            finders.orderedStream()
                    .flatMap(finder -> finder.find(view, words, MOST_OF_EACH).stream())
                    .map(found -> new FindPage.Hit(
                            view.t(found.kindKey()), found.title(), found.detail(), view.href(found.path())))
                    .forEach(hits::add);
        }
        return screens.show("web/find", new FindPage(words, List.copyOf(hits)));
    }

    private static Stream<FindPage.Hit> pages(View view, String words) {
        return view.navigation().stream().flatMap(group -> group.items().stream()
                .filter(item -> item.label().toLowerCase(Locale.ROOT).contains(words))
                .map(item -> new FindPage.Hit(
                        view.t("web.find.page"),
                        item.label(),
                        view.t("web.area." + group.area().name().toLowerCase(Locale.ROOT)),
                        item.href())));
    }
}
