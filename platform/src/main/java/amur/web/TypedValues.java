package amur.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Switching the language in the middle of a form keeps what was typed, also without JavaScript: the language buttons send the
 * form to {@code /language}; nothing is done with it but to keep the values in the session and show the form again in the other
 * language, filled in.
 */
final class TypedValues {
    private static final String KEY = "amur.typed";
    private static final int LARGEST_KEPT_CHARACTERS = 200_000;

    private TypedValues() {}

    /** Kept values, for the one page they were typed on. */
    private record Kept(String path, Map<String, List<String>> values) implements Serializable {}

    /** Keeps the values of a form for the page at {@code path}; secrets and the form's own hidden fields are not kept. */
    static void keep(HttpServletRequest request, String path) {
        var values = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, all) -> {
            if (!name.startsWith("_") && !name.toLowerCase(Locale.ROOT).contains("password")) {
                values.put(name, new ArrayList<>(List.of(all)));
            }
        });
        int size = values.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
        if (!values.isEmpty() && size <= LARGEST_KEPT_CHARACTERS) {
            request.getSession().setAttribute(KEY, new Kept(path, values));
        }
    }

    static Map<String, List<String>> of(HttpServletRequest request, String path) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(KEY) instanceof Kept kept)
                || !kept.path().equals(path)) {
            return Map.of();
        }
        session.removeAttribute(KEY);
        return kept.values();
    }
}
