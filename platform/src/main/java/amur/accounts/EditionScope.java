package amur.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;

/** The edition an address speaks of, if it names one. Implemented by {@code editions}; an unknown edition throws NotFound. */
public interface EditionScope {
    OptionalLong editionId(HttpServletRequest request);
}
