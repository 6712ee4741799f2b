package amur.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Pages of visitors who have no session are made in the order in which they were asked for, some at a time for each processor. All at
 * once would be no faster, and virtual threads and database connections are not handed out in order: when many read at the same time,
 * some would wait ten times as long as others.
 *
 * <p>A turn ends before the page is sent, so that a slow line holds up nobody. Nor does anything else that keeps a turn long: who has
 * waited for so long goes on without.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 12)
class Turns extends OncePerRequestFilter {
    private static final String ATTRIBUTE = Turns.class.getName();
    private static final int FOR_EACH_PROCESSOR = 2;

    private final Semaphore turns;
    private final Duration patience;

    /**
     * @param atOnce 0: by the number of processors
     * @param patience how long a page waits for its turn at most
     */
    Turns(@Value("${amur.pages.at-once:0}") int atOnce, @Value("${amur.pages.patience:1s}") Duration patience) {
        this.patience = patience;
        turns = new Semaphore(
                atOnce > 0 ? atOnce : FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors(), true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean file = path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
        return file || !request.getMethod().equals("GET") || hasSession(request.getCookies());
    }

    static boolean hasSession(Cookie @Nullable [] cookies) {
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals("SESSION"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var turn = new AtomicBoolean(taken());
        Runnable end = () -> {
            if (turn.compareAndSet(true, false)) {
                turns.release();
            }
        };
        request.setAttribute(ATTRIBUTE, end);
        try {
            chain.doFilter(request, response);
        } finally {
            end.run();
        }
    }

    private boolean taken() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What is left of the request is sending: the next may begin. */
    static void end(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Runnable end) {
            end.run();
        }
    }
}
