package amur.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Pages that many visitors ask for at once are made once and given from memory, before anything of sessions, rights and templates, for
 * as long as nothing that they show has changed ({@link Rememberable}): that is asked each time, so that a change is seen at once,
 * whichever node has made it. Nobody with a session gets anything from here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class RememberedPages extends OncePerRequestFilter {
    private static final int LONGEST_QUERY = 200;

    private final List<Rememberable> sources;
    private final int most;
    private final Map<Key, RememberedPage> pages;

    /** @param most how many pages are kept; 0 for none */
    RememberedPages(List<Rememberable> sources, @Value("${amur.pages.remembered:256}") int most) {
        this.sources = List.copyOf(sources);
        this.most = most;
        this.pages = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, RememberedPage> eldest) {
                return size() > most;
            }
        };
    }

    /** All that tells one reader's page from another's at the same moment. The address has the language in it. */
    private record Key(String uri, @Nullable String query, ViewSettings settings, boolean secure) {
        static Key of(HttpServletRequest request) {
            return new Key(
                    request.getRequestURI(), request.getQueryString(), ViewSettings.of(request), request.isSecure());
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Rememberable> source = source(request);
        if (source.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Key key = Key.of(request);
        long generation = source.get().generation();
        RememberedPage page = find(key);
        if (page != null && page.generation() == generation) {
            page.send(request, response);
            return;
        }
        // The generation was asked before anything is read: what changes from here on makes another one.
        make(key, generation, request, response, chain);
    }

    private Optional<Rememberable> source(HttpServletRequest request) {
        String query = request.getQueryString();
        if (most == 0
                || !request.getMethod().equals("GET")
                || Turns.hasSession(request.getCookies())
                || (query != null && query.length() > LONGEST_QUERY)) {
            return Optional.empty();
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return sources.stream().filter(one -> one.covers(path, query)).findFirst();
    }

    private void make(
            Key key, long generation, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int cookies = response.getHeaders(HttpHeaders.SET_COOKIE).size();
        // Said before: what stands there already is left by the filter that otherwise forbids to keep any page.
        response.setHeader(HttpHeaders.CACHE_CONTROL, RememberedPage.CACHE_CONTROL);
        var written = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, written);
        String type = written.getContentType();
        if (written.getStatus() != HttpServletResponse.SC_OK
                || type == null
                || !type.startsWith(MediaType.TEXT_HTML_VALUE)
                || response.getHeaders(HttpHeaders.SET_COOKIE).size() != cookies
                || !isForEverybody(request)) {
            written.copyBodyToResponse();
            return;
        }
        var page = new RememberedPage(generation, written.getContentAsByteArray(), type, response);
        keep(key, page);
        page.send(request, response);
    }

    private static boolean isForEverybody(HttpServletRequest request) {
        return request.getAttribute(View.class.getName()) instanceof View view
                && !view.caller().signedIn()
                && view.toasts().isEmpty();
    }

    private synchronized @Nullable RememberedPage find(Key key) {
        return pages.get(key);
    }

    private synchronized void keep(Key key, RememberedPage page) {
        pages.put(key, page);
    }
}
