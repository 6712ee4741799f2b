package amur.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Font size, colours, spacing, images: for everyone, kept in a cookie. */
@Controller
class ViewSettingsController {
    private final Screens screens;

    ViewSettingsController(Screens screens) {
        this.screens = screens;
    }

    @GetMapping("/view-settings")
    @PublicPage
    ModelAndView show(@RequestParam(defaultValue = "/") String back, View view) {
        return screens.show("web/viewSettings", new ViewSettingsPage(view.settings(), safe(back)));
    }

    @PostMapping("/view-settings")
    @PublicPage
    RedirectView change(
            @RequestParam String theme,
            @RequestParam String size,
            @RequestParam String spacing,
            @RequestParam String images,
            @RequestParam String contrast,
            @RequestParam(defaultValue = "/") String back,
            View view,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cookie =
                new Cookie(ViewSettings.COOKIE, new ViewSettings(theme, size, spacing, images, contrast).cookieValue());
        cookie.setPath("/");
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setSecure(request.isSecure());
        response.addCookie(cookie);
        return new RedirectView(view.href(safe(back)), false);
    }

    private static String safe(String back) {
        return back.startsWith("/") && !back.startsWith("//") && !back.contains("\\") ? back : "/";
    }
}
