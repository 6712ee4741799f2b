package amur.web.design;

import amur.web.PublicPage;
import amur.web.Screens;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the gallery at {@code /design}. */
@Controller
@Profile({"demo", "test"})
class DesignController {
    private final Screens screens;
    private final DesignPage page = DesignPage.ofTheSprite();

    DesignController(Screens screens) {
        this.screens = screens;
    }

    @GetMapping("/design")
    @PublicPage
    ModelAndView gallery() {
        return screens.show("web/design/gallery", page);
    }
}
