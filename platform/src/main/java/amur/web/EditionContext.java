package amur.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Tells which edition an address speaks of, or which is current. Implemented by {@code editions}. */
public interface EditionContext {
    Optional<EditionHead> edition(HttpServletRequest request);

    /**
     * What the top bar shows of an edition.
     *
     * @param slug its part of the address, {@code harbin-2024}
     * @param name in the reader's language
     * @param accent one of the design system's accents, 1 to 8
     * @param firstDay in that zone; the offset shown with times is that of its noon
     */
    record EditionHead(String slug, String name, int accent, ZoneId zone, LocalDate firstDay) {}
}
