package amur.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How a person likes to see pages; kept in one cookie for a year, so that visitors without an account have it too. */
public record ViewSettings(String theme, String size, String spacing, String images, String contrast) {
    public static final String COOKIE = "view";
    public static final List<String> THEMES = List.of("auto", "light", "dark");
    public static final List<String> SIZES = List.of("100", "125", "150", "200");
    public static final List<String> SPACINGS = List.of("normal", "wide");
    public static final List<String> IMAGES = List.of("on", "off");
    public static final List<String> CONTRASTS = List.of("normal", "high", "sepia", "blue");
    public static final ViewSettings DEFAULT = new ViewSettings("auto", "100", "normal", "on", "normal");

    public ViewSettings {
        theme = oneOf(THEMES, theme);
        size = oneOf(SIZES, size);
        spacing = oneOf(SPACINGS, spacing);
        images = oneOf(IMAGES, images);
        contrast = oneOf(CONTRASTS, contrast);
    }

    private static String oneOf(List<String> allowed, String value) {
        return allowed.contains(value) ? value : allowed.getFirst();
    }

    /** From the cookie; anything unknown in it counts as the default. */
    public static ViewSettings of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return DEFAULT;
        }
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .map(cookie -> parse(cookie.getValue()))
                .orElse(DEFAULT);
    }

    static ViewSettings parse(String value) {
        String[] parts = Arrays.copyOf(value.split("\\.", -1), 5);
        return new ViewSettings(text(parts[0]), text(parts[1]), text(parts[2]), text(parts[3]), text(parts[4]));
    }

    private static String text(@org.jspecify.annotations.Nullable String part) {
        return part == null ? "" : part;
    }

    public String cookieValue() {
        return String.join(".", theme, size, spacing, images, contrast);
    }
}
