package amur.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The first address: the current edition, or the list of editions while there is none. */
@Controller
class HomeController {
    @GetMapping("/")
    @PublicPage
    RedirectView home(View view) {
        String path =
                view.edition().map(edition -> "/editions/" + edition.slug()).orElse("/editions");
        return new RedirectView(view.href(path), false);
    }
}
