package amur.exhibitors.screening;

import java.util.List;

/** A row of a list: a name with the others under which it is known. {@code row} as the organizer's program counts. */
public record ListedName(int row, String name, List<String> aliases, String country, String note) {
    public ListedName {
        aliases = List.copyOf(aliases);
    }
}
