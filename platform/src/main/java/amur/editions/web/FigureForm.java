package amur.editions.web;

import amur.editions.Figure;
import amur.editions.Figure.Precision;
import amur.editions.Figure.Status;
import amur.editions.Figure.Unit;
import amur.shared.LocalizedText;
import amur.web.UserFacingException;
import amur.web.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A figure as the fields of a form, and back. */
final class FigureForm {
    private FigureForm() {}

    static Inputs empty(LocalDate today, View view) {
        Inputs inputs = new Inputs()
                .with("counter", Figure.COUNTERS.getFirst())
                .with("precision", Precision.EXACT.name())
                .with("value", "")
                .with("unit", Unit.COUNT.name())
                .with("source", "")
                .with("date", today.toString())
                .with("status", Status.PRELIMINARY.name())
                .with("shown", "true");
        Texts.write(inputs, "name", LocalizedText.empty(), view.language());
        Texts.write(inputs, "definition", LocalizedText.empty(), view.language());
        return inputs;
    }

    static Inputs of(Figure figure, View view) {
        Inputs inputs = new Inputs()
                .with("counter", figure.counter())
                .with("precision", figure.precision().name())
                .with("value", figure.value().toPlainString())
                .with("unit", figure.unit().name())
                .with("source", figure.source())
                .with("date", figure.date().toString())
                .with("status", figure.status().name())
                .with("shown", figure.shownToAll() ? "true" : "");
        Texts.write(inputs, "name", figure.name(), view.language());
        Texts.write(inputs, "definition", figure.definition(), view.language());
        return inputs;
    }

    /** @param before as stored; null for a new one */
    static Optional<Figure> read(Inputs inputs, @Nullable Figure before, View view) {
        LocalizedText none = LocalizedText.empty();
        LocalizedText name = inputs.value("counter").equals(Figure.OTHER)
                ? Texts.read(inputs, "name", before == null ? none : before.name(), view)
                : none;
        LocalizedText definition = Texts.read(inputs, "definition", before == null ? none : before.definition(), view);
        BigDecimal value = value(inputs, view);
        LocalDate date = SettingsForm.date(inputs, "date", view).orElse(LocalDate.EPOCH);
        if (!inputs.sound()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Figure(
                    inputs.value("counter"),
                    name,
                    Precision.valueOf(inputs.value("precision")),
                    value,
                    Unit.valueOf(inputs.value("unit")),
                    definition,
                    inputs.value("source"),
                    date,
                    Status.valueOf(inputs.value("status")),
                    inputs.checked("shown")));
        } catch (UserFacingException refusal) {
            String what = refusal.key().substring(refusal.key().lastIndexOf('.') + 1);
            boolean text = what.equals("name") || what.equals("definition");
            inputs.refuse(
                    text ? what + "-" + view.language().code() : what, view.t(refusal.key(), refusal.arguments()));
            return Optional.empty();
        }
    }

    private static BigDecimal value(Inputs inputs, View view) {
        // A comma for decimals, blanks between thousands: as people write numbers in our three languages.
        String typed =
                inputs.value("value").replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        if (!typed.matches("\\d{1,15}(\\.\\d{1,6})?")) {
            inputs.refuse("value", view.t("editions.figure.value", inputs.value("value")));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(typed);
    }

    static List<Map.Entry<String, String>> counters(View view) {
        return Figure.COUNTERS.stream()
                .map(counter -> Map.entry(counter, view.t("editions.counter." + counter)))
                .toList();
    }

    static List<Map.Entry<String, String>> precisions(View view) {
        return words(Precision.values(), "editions.figure.precision.", view);
    }

    static List<Map.Entry<String, String>> units(View view) {
        return words(Unit.values(), "editions.figure.unit.", view);
    }

    static List<Map.Entry<String, String>> statuses(View view) {
        return words(Status.values(), "editions.figure.status.", view);
    }

    private static List<Map.Entry<String, String>> words(Enum<?>[] values, String key, View view) {
        return Stream.of(values)
                .map(value -> Map.entry(value.name(), view.t(key + value.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
