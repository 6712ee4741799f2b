package amur.web;

import org.jspecify.annotations.Nullable;

/**
 * One line of the side bar.
 *
 * @param order within its area, small first; the module's row of the house times ten
 * @param key the message key of its label
 * @param path with {@code {edition}} for the slug of the current one: {@code /editions/{edition}/exhibitors}
 * @param icon a name of the icon sprite
 * @param right who sees it; null for everybody
 */
public record NavigationEntry(
        Area area,
        int order,
        String key,
        String path,
        String icon,
        @Nullable String right) {
    public enum Area {
        PUBLIC,
        COMPANY,
        INTERPRETERS,
        ORGANIZER,
        ACCOUNT
    }
}
