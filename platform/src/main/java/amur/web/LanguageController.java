package amur.web;

import amur.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Switches the language in the middle of a form. Without a form the language buttons are plain links. */
@Controller
class LanguageController {
    @PostMapping("/language")
    @PublicPage
    RedirectView switchLanguage(
            @RequestParam("_language") String wanted,
            @RequestParam("_return") String back,
            HttpServletRequest request) {
        Language language = Language.find(wanted).orElse(Views.language(request));
        String path = back.startsWith("/") ? back : "/";
        TypedValues.keep(request, path.split("\\?", 2)[0]);
        return new RedirectView("/" + language.code() + path, false);
    }
}
