package amur.web;

import amur.shared.Language;
import amur.web.EditionContext.EditionHead;
import amur.web.View.NavigationGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link View} of a request, once. */
@Component
public class Views {
    private static final String ATTRIBUTE = View.class.getName();

    private final Words words;
    private final ObjectProvider<CallerSource> callers;
    private final ObjectProvider<EditionContext> editions;
    private final List<NavigationEntry> navigation;
    private final ObjectProvider<Unread> notices;
    private final PublicAddress address;

    Views(
            Words words,
            ObjectProvider<CallerSource> callers,
            ObjectProvider<EditionContext> editions,
            List<NavigationSource> navigation,
            ObjectProvider<Unread> notices,
            PublicAddress address) {
        this.words = words;
        this.callers = callers;
        this.editions = editions;
        this.notices = notices;
        this.address = address;
        this.navigation = navigation.stream()
                .flatMap(source -> source.navigation().stream())
                .sorted(Comparator.comparing(NavigationEntry::area).thenComparingInt(NavigationEntry::order))
                .toList();
    }

    public View of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof View made) {
            return made;
        }
        Language language = language(request);
        String path = path(request);
        Caller caller = Optional.ofNullable(callers.getIfAvailable())
                .map(source -> source.caller(request))
                .orElse(Caller.NOBODY);
        Optional<EditionHead> edition =
                Optional.ofNullable(editions.getIfAvailable()).flatMap(context -> context.edition(request));
        var view = new View(
                words,
                language,
                path,
                request.getQueryString(),
                ViewSettings.of(request),
                caller,
                edition.orElse(null),
                navigation(language, path, caller, edition),
                TypedValues.of(request, path),
                toasts(request),
                () -> request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                        ? token.getToken()
                        : "",
                () -> notices.stream().mapToInt(Unread::unread).sum(),
                address);
        request.setAttribute(ATTRIBUTE, view);
        return view;
    }

    public static Language language(HttpServletRequest request) {
        return request.getAttribute(LanguageFilter.ATTRIBUTE) instanceof Language language ? language : Language.EN;
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        String uri = failed instanceof String original ? original : request.getRequestURI();
        String prefix = "/" + language(request).code();
        return uri.startsWith(prefix + "/") ? uri.substring(prefix.length()) : uri;
    }

    @SuppressWarnings("unchecked")
    private static List<View.Toast> toasts(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        Object kept = flash == null ? null : flash.get(Toasts.KEY);
        return kept instanceof List<?> list ? (List<View.Toast>) list : List.of();
    }

    private List<NavigationGroup> navigation(
            Language language, String path, Caller caller, Optional<EditionHead> edition) {
        List<NavigationEntry> all = navigation.stream()
                .filter(entry -> entry.right() == null || caller.may(entry.right()))
                .filter(entry -> edition.isPresent() || !entry.path().contains("{edition}"))
                .toList();
        // The longest path of all areas that begins the address is where the reader is.
        String here = all.stream()
                .map(entry -> filled(entry, edition))
                .filter(candidate -> path.equals(candidate) || path.startsWith(candidate + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        var groups = new ArrayList<NavigationGroup>();
        for (NavigationEntry.Area area : NavigationEntry.Area.values()) {
            List<NavigationEntry> visible =
                    all.stream().filter(entry -> entry.area() == area).toList();
            if (visible.isEmpty()) {
                continue;
            }
            groups.add(new NavigationGroup(
                    area,
                    visible.stream()
                            .map(entry -> new NavigationGroup.Item(
                                    words.text(language, entry.key()),
                                    "/" + language.code() + filled(entry, edition),
                                    entry.icon(),
                                    filled(entry, edition).equals(here)))
                            .toList()));
        }
        return List.copyOf(groups);
    }

    private static String filled(NavigationEntry entry, Optional<EditionHead> edition) {
        return entry.path().replace("{edition}", edition.map(EditionHead::slug).orElse(""));
    }
}
