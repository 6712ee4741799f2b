package amur.matchmaking.web;

import amur.web.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What follows a deed that was done: without a script the reader goes back to the page, htmx gets the page at once and exchanges its
 * list in place; both with a short message.
 */
record InPlace(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
    ModelAndView done(String said, String back, Supplier<ModelAndView> page) {
        if (request.getHeader("HX-Request") == null) {
            Toasts.ok(redirect, said);
            return new ModelAndView(new RedirectView(back, false));
        }
        response.setHeader("HX-Trigger", "{\"toast\":{\"kind\":\"ok\",\"text\":\"" + escaped(said) + "\"}}");
        return page.get();
    }

    /** As JSON in a header: ASCII only, so that no server or proxy reads it in another encoding. */
    static String escaped(String text) {
        var json = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.toString();
    }
}
