package amur.web;

import amur.shared.Language;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every page has one address per language: {@code /zh/editions/…}. The language is taken off as if it were the context path, so
 * that controllers, security rules and redirects never see it. A page asked for without a language is sent to the reader's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LanguageFilter extends OncePerRequestFilter {
    static final String ATTRIBUTE = "amur.language";
    static final String COOKIE = "language";
    private static final List<String> WITHOUT_LANGUAGE = List.of(
            "/css/",
            "/js/",
            "/fonts/",
            "/icons/",
            "/calendars/",
            "/pictures/",
            "/health",
            "/oauth2/",
            "/login/oauth2/",
            "/webauthn/",
            "/login/webauthn",
            "/favicon",
            "/robots.txt",
            "/sitemap",
            "/error");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String uri = request.getRequestURI();
        Optional<Language> addressed = addressed(uri);
        if (addressed.isPresent()) {
            String prefix = "/" + addressed.get().code();
            if (uri.equals(prefix)) {
                response.sendRedirect(prefix + "/");
                return;
            }
            request.setAttribute(ATTRIBUTE, addressed.get());
            remember(request, response, addressed.get());
            chain.doFilter(new Unprefixed(request, prefix), response);
            return;
        }
        Language language = negotiated(request);
        request.setAttribute(ATTRIBUTE, language);
        if (isPage(request, uri)) {
            String query = request.getQueryString();
            response.setHeader("Vary", "Accept-Language, Cookie");
            response.sendRedirect("/" + language.code() + uri + (query == null ? "" : "?" + query));
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isPage(HttpServletRequest request, String uri) {
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && WITHOUT_LANGUAGE.stream().noneMatch(uri::startsWith);
    }

    private static Optional<Language> addressed(String uri) {
        return Stream.of(Language.values())
                .filter(language -> uri.equals("/" + language.code()) || uri.startsWith("/" + language.code() + "/"))
                .findFirst();
    }

    private static Language negotiated(HttpServletRequest request) {
        Optional<Language> kept = cookie(request).flatMap(Language::find);
        if (kept.isPresent()) {
            return kept.get();
        }
        if (request.getHeader("Accept-Language") != null) {
            var locales = request.getLocales();
            while (locales.hasMoreElements()) {
                Locale wanted = locales.nextElement();
                Optional<Language> spoken = Language.find(wanted.getLanguage());
                if (spoken.isPresent()) {
                    return spoken.get();
                }
            }
        }
        return Language.EN;
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Stream.of(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static void remember(HttpServletRequest request, HttpServletResponse response, Language language) {
        if (cookie(request).filter(language.code()::equals).isPresent()) {
            return;
        }
        var cookie = new Cookie(COOKIE, language.code());
        cookie.setPath("/");
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setSecure(request.isSecure());
        response.addCookie(cookie);
    }

    private static final class Unprefixed extends HttpServletRequestWrapper {
        private final String prefix;

        Unprefixed(HttpServletRequest request, String prefix) {
            super(request);
            this.prefix = prefix;
        }

        @Override
        public String getContextPath() {
            return prefix;
        }

        /** When an event stream ends, the server comes back with an address that has lost what it takes for the context path. */
        @Override
        public String getRequestURI() {
            String uri = super.getRequestURI();
            return uri.equals(prefix) || uri.startsWith(prefix + "/") ? uri : prefix + uri;
        }

        @Override
        public String getServletPath() {
            String path = super.getServletPath();
            return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
        }
    }
}
