package amur.editions.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The slots at which one table cannot be used or one interpreter is away.
 *
 * @param lang of the title where it is a name; else null
 * @param kind table or interpreter, for the message keys
 * @param crumbs from the edition down: word and address without the language
 * @param name the interpreter's, to be changed here too; empty for a table
 * @param action address without the language
 * @param chosen boxes that are ticked
 * @param removable whether it can be taken away altogether
 * @param stand of a table; else null
 */
public record HoursPage(
        String title,
        @Nullable String lang,
        String kind,
        List<Map.Entry<String, String>> crumbs,
        String name,
        String zone,
        SlotGrid grid,
        Collection<String> chosen,
        String action,
        boolean removable,
        @Nullable Stand stand) {
    /**
     * Where a table stands.
     *
     * @param inputs a place of its own
     * @param now where it stands as things are, a sentence
     */
    public record Stand(Inputs inputs, String now, String seen) {}
}
