package amur.matchmaking.web;

import amur.matchmaking.WishLevel;
import amur.web.UserFacingException;
import amur.web.View;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The levels of a wish in forms. */
public final class Levels {
    private Levels() {}

    /** Those a request can have, the strongest first: value and word. */
    public static List<Map.Entry<String, String>> of(View view) {
        return Stream.of(WishLevel.values())
                .filter(level -> level != WishLevel.NEVER)
                .map(level -> Map.entry(level.name(), view.t("matchmaking.wish." + level.name())))
                .toList();
    }

    /** What a form has sent. */
    static WishLevel level(String name) {
        for (WishLevel level : WishLevel.values()) {
            if (level.name().equals(name)) {
                return level;
            }
        }
        throw new UserFacingException("matchmaking.wish.unknown");
    }
}
