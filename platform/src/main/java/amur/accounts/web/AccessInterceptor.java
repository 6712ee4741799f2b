package amur.accounts.web;

import amur.web.Caller;
import amur.web.CallerSource;
import amur.web.ConfirmedEmail;
import amur.web.NotFound;
import amur.web.PublicPage;
import amur.web.Requires;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Deny by default: asks every handler which right it needs. */
@Component
class AccessInterceptor implements HandlerInterceptor {
    private final CallerSource callers;

    AccessInterceptor(CallerSource callers) {
        this.callers = callers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method)) {
            return true; // static files
        }
        if (annotation(method, PublicPage.class) != null) {
            return true;
        }
        Requires requires = annotation(method, Requires.class);
        Caller caller = callers.caller(request);
        if (requires != null && caller.may(requires.value())) {
            if (annotation(method, ConfirmedEmail.class) != null && caller.unconfirmed()) {
                sendTo(request.getContextPath() + "/account/email", request, response);
                return false;
            }
            return true;
        }
        if (requires != null && !caller.signedIn()) {
            String query = request.getQueryString();
            String here =
                    request.getRequestURI().substring(request.getContextPath().length())
                            + (query == null ? "" : "?" + query);
            String back = request.getMethod().equals("GET") ? SignInController.backParameter(here) : "";
            response.sendRedirect(request.getContextPath() + "/sign-in?" + (back.isEmpty() ? "" : back.substring(1)));
            return false;
        }
        throw new NotFound(request.getRequestURI());
    }

    /** Where a part of a page was asked for, the page itself must go there. */
    private static void sendTo(String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
        } else {
            response.sendRedirect(address);
        }
    }

    private static <A extends java.lang.annotation.Annotation> @Nullable A annotation(
            HandlerMethod method, Class<A> type) {
        A own = method.getMethodAnnotation(type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }
}
