package amur.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Refuses requests that are too large before anything of them is read or kept: by the length they state; those that state none, as
 * soon as more than the limit has come. It stands before the filter that looks for the CSRF field, which would read the body to find
 * it.
 *
 * <p>The page is sent at once. Then what the browser is still sending is read and thrown away for a short while: closed at
 * once, the connection would be reset, and the browser would show a broken connection in place of the page. Browsers state
 * the length of a form; who does not gets the answer at the limit, and a closed connection.
 */
@Component
public class UploadLimit {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long MOST_THROWN_AWAY = 1L << 30;

    private final ObjectProvider<HandlerExceptionResolver> errors;
    private final long maxBytes;

    UploadLimit(
            @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> errors,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize max) {
        this.errors = errors;
        this.maxBytes = max.toBytes();
    }

    /** For the chain of security: no bean, or it would stand in the servlet's own chain too. */
    public OncePerRequestFilter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (request.getContentLengthLong() > maxBytes || isTooLargeWithoutSayingSo(request)) {
                    refuse(request, response);
                } else {
                    chain.doFilter(request, response);
                }
            }
        };
    }

    /** Reads the parts of a form that does not state its length: the container stops at the limit. */
    private static boolean isTooLargeWithoutSayingSo(HttpServletRequest request) throws ServletException, IOException {
        String type = request.getContentType();
        if (request.getContentLengthLong() >= 0 || type == null || !type.startsWith("multipart/form-data")) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException tooLarge) {
            return true;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        boolean readable = request.getContentLengthLong() >= 0 && request.getHeader(HttpHeaders.EXPECT) == null;
        var bodiless = new Bodiless(request);
        ModelAndView page = errors.getObject()
                .resolveException(bodiless, response, null, new MaxUploadSizeExceededException(maxBytes));
        if (page != null && page.getView() != null) {
            if (page.getStatus() != null) {
                response.setStatus(page.getStatus().value());
            }
            try {
                page.getView().render(page.getModel(), bodiless, readable ? new OpenEnded(response) : response);
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        }
        response.flushBuffer();
        if (readable) {
            throwAwayTheRest(request);
        }
    }

    private static void throwAwayTheRest(HttpServletRequest request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var buffer = new byte[65_536];
        try (InputStream rest = request.getInputStream()) {
            long read = 0;
            for (int got = rest.read(buffer);
                    got >= 0 && read < MOST_THROWN_AWAY && System.nanoTime() < end;
                    got = rest.read(buffer)) {
                read += got;
            }
        } catch (IOException | IllegalStateException e) {
            // The browser has stopped sending, which is as well.
        }
    }

    /** For the page, which may ask for parameters: the container would look for them in the body, fail, and close it. */
    private static final class Bodiless extends HttpServletRequestWrapper {
        Bodiless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }

    /** The container closes a response with all of its stated length written, and the request with it: the rest could not be read. */
    private static final class OpenEnded extends HttpServletResponseWrapper {
        OpenEnded(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setContentLength(int length) {
            // the end of the connection is the end of the page
        }

        @Override
        public void setContentLengthLong(long length) {
            // the same
        }
    }
}
