package amur.exhibitors.products;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.shared.LocalizedText;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A product of a company at an edition.
 *
 * @param number its number at the edition, from 1, in every address: {@code /editions/harbin-2024/products/17}
 * @param version counts every change; who changes it says which version they saw
 */
public record Product(
        ProductId id,
        EditionId edition,
        ExhibitorId exhibitor,
        int number,
        int version,
        State state,
        ProductEntry entry,
        Optional<Picture> picture) {
    public sealed interface State {
        record Shown() implements State {}

        /** @param replacedBy the number of the product to which its address leads now */
        record Withdrawn(OptionalInt replacedBy) implements State {}
    }

    /**
     * A picture by the addresses of its two sizes.
     *
     * @param hash of the large one: {@code /pictures/<hash>}
     * @param smallHash of the one for lists
     * @param alt what it shows, for who does not see it
     */
    public record Picture(String hash, String smallHash, int width, int height, LocalizedText alt) {}

    public boolean isShown() {
        return state instanceof State.Shown;
    }
}
