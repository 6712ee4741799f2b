package amur.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
 *
 * <p>After a change the first who asks has the page made; who asks for the same page meanwhile waits for it, as long as for a turn
 * ({@link Turns}) and then goes on without.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class RememberedPages extends OncePerRequestFilter {
    private static final int LONGEST_QUERY = 200;

    private final List<Rememberable> sources;
    private final int most;
    private final Duration patience;
    private final Map<Key, RememberedPage> pages;
    private final Map<Making, CountDownLatch> making = new ConcurrentHashMap<>();

    /**
     * @param most how many pages are kept; 0 for none
     * @param patience how long one waits at most for a page that another has asked for
     */
    RememberedPages(
            List<Rememberable> sources,
            @Value("${amur.pages.remembered:256}") int most,
            @Value("${amur.pages.patience:1s}") Duration patience) {
        this.sources = List.copyOf(sources);
        this.most = most;
        this.patience = patience;
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

    /** A page that is being made. Who has seen a later change does not wait for the page as it was before. */
    private record Making(Key key, long generation) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Rememberable> source = source(request);
        if (source.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var asked = new Making(Key.of(request), source.get().generation());
        RememberedPage page = find(asked);
        if (page == null) {
            page = waitOrMake(asked, request, response, chain);
        }
        if (page != null) {
            page.send(request, response);
        }
    }

    /** The page as the first who asked for it has it made, or null where the answer has been given. */
    private @Nullable RememberedPage waitOrMake(
            Making asked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var mine = new CountDownLatch(1);
        CountDownLatch first = making.putIfAbsent(asked, mine);
        if (first != null) {
            RememberedPage page = made(first) ? find(asked) : null;
            return page == null ? make(asked, request, response, chain) : page;
        }
        try {
            // Between the look before and the turn just taken somebody may have finished.
            RememberedPage page = find(asked);
            return page == null ? make(asked, request, response, chain) : page;
        } finally {
            making.remove(asked);
            mine.countDown();
        }
    }

    private boolean made(CountDownLatch first) {
        try {
            return first.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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

    /** The page, kept; or null where it is not one for everybody, and is sent. The generation was asked before anything is read. */
    private @Nullable RememberedPage make(
            Making asked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
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
            return null;
        }
        var page = new RememberedPage(asked.generation(), written.getContentAsByteArray(), type, response);
        keep(asked.key(), page);
        return page;
    }

    private static boolean isForEverybody(HttpServletRequest request) {
        return request.getAttribute(View.class.getName()) instanceof View view
                && !view.caller().signedIn()
                && view.toasts().isEmpty();
    }

    private synchronized @Nullable RememberedPage find(Making asked) {
        RememberedPage page = pages.get(asked.key());
        return page != null && page.generation() == asked.generation() ? page : null;
    }

    private synchronized void keep(Key key, RememberedPage page) {
        pages.put(key, page);
    }
}
