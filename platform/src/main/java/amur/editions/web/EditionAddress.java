package amur.editions.web;

import amur.accounts.EditionScope;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.web.EditionContext;
import amur.web.NotFound;
import amur.web.Views;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which edition an address speaks of: the slug after {@code /editions/}. Read once per request and kept with it, so that the
 * layout, the rights and the page itself cost one query together; nothing is kept longer, so that no node shows what another has
 * changed.
 */
@Component
class EditionAddress implements EditionContext, EditionScope {
    private static final String ADDRESSED = EditionAddress.class.getName() + ".addressed";
    private static final String CURRENT = EditionAddress.class.getName() + ".current";
    private static final String REFUSED = EditionAddress.class.getName() + ".refused";

    private final Editions editions;

    EditionAddress(Editions editions) {
        this.editions = editions;
    }

    /** The edition of the address; {@link NotFound} if there is none of that slug. Empty where the address names no edition. */
    Optional<Edition> addressed(HttpServletRequest request) {
        Optional<String> slug = slug(request);
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        if (request.getAttribute(ADDRESSED) instanceof Edition known
                && known.slug().equals(slug.get())) {
            return Optional.of(known);
        }
        Edition edition = editions.findBySlug(slug.get()).orElseThrow(() -> {
            request.setAttribute(REFUSED, true);
            return new NotFound("edition " + slug.get());
        });
        request.setAttribute(ADDRESSED, edition);
        return Optional.of(edition);
    }

    @Override
    public OptionalLong editionId(HttpServletRequest request) {
        // The page that says "there is no such page" asks for rights too: it is answered with those of no edition.
        if (request.getAttribute(REFUSED) != null) {
            return OptionalLong.empty();
        }
        return addressed(request)
                .map(edition -> OptionalLong.of(edition.id().value()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Optional<EditionHead> edition(HttpServletRequest request) {
        Optional<Edition> edition;
        try {
            edition = addressed(request);
        } catch (NotFound unknown) {
            edition = Optional.empty();
        }
        return edition.or(() -> current(request))
                .map(shown -> new EditionHead(
                        shown.slug(),
                        shown.name().textIn(Views.language(request)),
                        shown.accent(),
                        shown.zone(),
                        shown.firstDay()));
    }

    private Optional<Edition> current(HttpServletRequest request) {
        if (request.getAttribute(CURRENT) instanceof Optional<?> known) {
            return known.map(Edition.class::cast);
        }
        Optional<Edition> current = editions.current();
        request.setAttribute(CURRENT, current);
        return current;
    }

    private static Optional<String> slug(HttpServletRequest request) {
        String[] parts = path(request).split("/", 4);
        return parts.length > 2 && parts[1].equals("editions") && !parts[2].isEmpty() && !parts[2].equals("new")
                ? Optional.of(parts[2])
                : Optional.empty();
    }

    /** Without the language; of the address that failed when this is the error page. */
    private static String path(HttpServletRequest request) {
        @Nullable Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        String uri = failed instanceof String original ? original : request.getRequestURI();
        String prefix = "/" + Views.language(request).code();
        return uri.startsWith(prefix + "/") ? uri.substring(prefix.length()) : uri;
    }
}
