package amur.editions.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One figure to state or to change.
 *
 * @param id null for a new one
 * @param theirs how it stands now, where somebody else has changed it meanwhile; else null
 */
public record FigurePage(
        String edition,
        @Nullable Long id,
        Inputs inputs,
        List<Map.Entry<String, String>> counters,
        List<Map.Entry<String, String>> precisions,
        List<Map.Entry<String, String>> units,
        List<Map.Entry<String, String>> statuses,
        EditionFigures.@Nullable Stated theirs) {}
