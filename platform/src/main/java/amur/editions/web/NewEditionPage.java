package amur.editions.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Opening an edition: from the last one, shown before it is done, or from nothing.
 *
 * @param sources editions to clone: slug and name, the empty slug for none
 * @param plan what would be carried over; null until it was asked for and could be planned
 */
public record NewEditionPage(
        List<Map.Entry<String, String>> sources,
        Inputs inputs,
        Choices choices,
        @Nullable Plan plan) {
    /**
     * What the new edition would be.
     *
     * @param changes what differs from the edition it comes from
     * @param kept what is carried over, with its count
     * @param left what is not
     */
    public record Plan(List<Change> changes, List<String> kept, List<String> left) {}

    public record Change(String label, String before, String after) {}
}
