package amur.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.AbstractView;

/**
 * Shows a page record through its template. Templates are compiled with the application and take two parameters: {@code view}
 * and {@code page}.
 */
@Component
public class Screens {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Screens.class.getClassLoader(), "amur.pages");
    private final Views views;

    Screens(Views views) {
        this.views = views;
    }

    /** The page {@code template} ({@code "exhibitors/web/list"}, without the ending). */
    public ModelAndView show(String template, Object page) {
        return show(template, page, HttpStatus.OK);
    }

    public ModelAndView show(String template, Object page, HttpStatus status) {
        var answer = new ModelAndView(new JteView(template + ".jte", page));
        answer.setStatus(status);
        return answer;
    }

    private final class JteView extends AbstractView {
        private final String template;
        private final Object page;

        JteView(String template, Object page) {
            this.template = template;
            this.page = page;
        }

        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            var parameters = new HashMap<String, Object>();
            parameters.put("view", views.of(request));
            parameters.put("page", page);
            var output = new Utf8ByteOutput();
            engine.render(template, parameters, output);
            // Without a content type Spring would send an empty 200.
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(output.getContentLength());
            // In one piece: each write passes through every filter's wrapper, and a page has hundreds of pieces.
            var whole = new ByteArrayOutputStream(output.getContentLength());
            output.writeTo(whole);
            Turns.end(request);
            whole.writeTo(response.getOutputStream());
        }
    }
}
