package amur.editions.web;

import amur.editions.Hall;
import amur.editions.HallPlace;
import amur.editions.TableRows;
import amur.web.UserFacingException;
import amur.web.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the organizer types about where tables stand. Nothing typed means that it is not known. */
final class HallForm {
    static final String ROWS = "per-row";
    private static final List<String> ROW_FIELDS = List.of(ROWS, "apart", "rows-apart");
    private static final List<String> PLACE_FIELDS = List.of("x", "y");
    /** No hall is longer than ten kilometres. */
    private static final String METRES = "-?\\d{1,4}";

    private HallForm() {}

    static Inputs with(Inputs inputs, @Nullable TableRows rows) {
        return rows == null
                ? inputs
                : inputs.with(ROWS, Integer.toString(rows.perRow()))
                        .with("apart", Integer.toString(rows.apart()))
                        .with("rows-apart", Integer.toString(rows.rowsApart()));
    }

    static Inputs of(@Nullable HallPlace own) {
        return own == null
                ? new Inputs()
                : new Inputs().with("x", Integer.toString(own.x())).with("y", Integer.toString(own.y()));
    }

    /** The rows typed; empty for none, and where something is refused: {@code inputs} then says what. */
    static Optional<TableRows> rows(Inputs inputs, View view) {
        return read(inputs, ROW_FIELDS, "\\d{1,4}", "editions.hall.rows.incomplete", view, numbers -> {
            int perRow = numbers.get(0);
            // One at a time, so that each refusal stands beside its own field.
            check(inputs, ROWS, view, () -> new TableRows(perRow, 1, 1));
            check(inputs, "apart", view, () -> new TableRows(1, numbers.get(1), 1));
            check(inputs, "rows-apart", view, () -> new TableRows(1, 1, numbers.get(2)));
            return inputs.sound() ? new TableRows(perRow, numbers.get(1), numbers.get(2)) : null;
        });
    }

    static Optional<HallPlace> place(Inputs inputs, View view) {
        return read(
                inputs,
                PLACE_FIELDS,
                METRES,
                "editions.hall.place.incomplete",
                view,
                numbers -> new HallPlace(numbers.get(0), numbers.get(1)));
    }

    private static void check(Inputs inputs, String field, View view, Supplier<TableRows> made) {
        inputs.or(Optional.<TableRows>empty(), field, view, () -> Optional.of(made.get()));
    }

    private static <T> Optional<T> read(
            Inputs inputs,
            List<String> fields,
            String shape,
            String incomplete,
            View view,
            Function<List<Integer>, @Nullable T> made) {
        List<String> missing =
                fields.stream().filter(field -> inputs.value(field).isEmpty()).toList();
        if (missing.size() == fields.size()) {
            return Optional.empty();
        }
        missing.forEach(field -> inputs.refuse(field, view.t(incomplete)));
        List<Integer> numbers = fields.stream()
                .filter(field -> !missing.contains(field))
                .map(field -> inputs.or(0, field, view, () -> number(inputs.value(field), shape)))
                .toList();
        return inputs.sound() ? Optional.ofNullable(made.apply(numbers)) : Optional.empty();
    }

    private static int number(String typed, String shape) {
        if (!typed.matches(shape)) {
            throw new UserFacingException("editions.hall.unreadable", typed);
        }
        return Integer.parseInt(typed);
    }

    /** What the form about the rows, or about one table, is held against. */
    static String seen(Hall hall, int table) {
        return table == 0
                ? Seen.of(String.valueOf(hall.rows()))
                : Seen.of(String.valueOf(hall.own().get(table)));
    }
}
