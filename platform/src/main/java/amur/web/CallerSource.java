package amur.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells who asks. Implemented by {@code accounts}. */
public interface CallerSource {
    Caller caller(HttpServletRequest request);
}
