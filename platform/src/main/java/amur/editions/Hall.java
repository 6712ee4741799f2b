package amur.editions;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the tables of an edition stand. With nothing said nobody knows where any of them is, and nobody counts how far it is from one to
 * another.
 *
 * @param rows where all stand that have no place of their own; null where that is not said
 * @param own tables with a place of their own, by number
 */
public record Hall(@Nullable TableRows rows, Map<Integer, HallPlace> own) {
    public static final Hall UNKNOWN = new Hall(null, Map.of());

    public Hall {
        own = Map.copyOf(own);
    }

    public Hall inRows(@Nullable TableRows other) {
        return new Hall(other, own);
    }

    /** @param place null: as the rows say */
    public Hall with(int table, @Nullable HallPlace place) {
        var places = new TreeMap<>(own);
        if (place == null) {
            places.remove(table);
        } else {
            places.put(table, place);
        }
        return new Hall(rows, places);
    }

    /** Where a table stands; empty where that is not known. */
    public Optional<HallPlace> place(int table) {
        HallPlace place = own.get(table);
        return Optional.ofNullable(place == null && rows != null ? rows.place(table) : place);
    }
}
