package amur.editions.web;

import amur.editions.ChangeEdition;
import amur.editions.Edition;
import amur.editions.Edition.Day;
import amur.editions.Edition.Phase;
import amur.shared.Country;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.web.UserFacingException;
import amur.web.View;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The settings of an edition as the fields of a form, and back. */
final class SettingsForm {
    static final int SPARE_DAYS = 3;
    private static final int MOST_DAYS = 60;

    private SettingsForm() {}

    static Inputs of(Edition edition) {
        var inputs = new Inputs();
        Texts.write(inputs, "name", edition.name(), Language.EN);
        Texts.write(inputs, "theme", edition.theme(), Language.EN);
        Texts.write(inputs, "city", edition.city(), Language.EN);
        Texts.write(inputs, "venue", edition.venue(), Language.EN);
        inputs.with("number", edition.number() == 0 ? "" : Integer.toString(edition.number()))
                .with("host", edition.host().code())
                .with("guest", edition.guest().code())
                .with("zone", edition.zone().getId())
                .with("accent", Integer.toString(edition.accent()))
                .with("status", edition.status().name())
                .with("seen", Seen.settings(edition));
        List<Day> days = edition.days();
        for (int row = 0; row < days.size() + SPARE_DAYS; row++) {
            boolean spare = row >= days.size();
            inputs.with("day-" + row, spare ? "" : days.get(row).date().toString())
                    .with(
                            "day-" + row + "-phase",
                            spare ? Phase.PUBLIC.name() : days.get(row).phase().name());
        }
        return inputs;
    }

    /** How many rows of days a form has. */
    static int rows(Inputs inputs) {
        int rows = 0;
        while (rows < MOST_DAYS && !inputs.all("day-" + rows + "-phase").isEmpty()) {
            rows++;
        }
        return rows;
    }

    /** The command; empty when a field was refused, which the inputs then say. */
    static Optional<ChangeEdition> read(Inputs inputs, Edition before, View view) {
        LocalizedText name = Texts.read(inputs, "name", before.name(), view);
        LocalizedText theme = Texts.read(inputs, "theme", before.theme(), view);
        LocalizedText city = Texts.read(inputs, "city", before.city(), view);
        LocalizedText venue = Texts.read(inputs, "venue", before.venue(), view);
        int number = number(inputs, view);
        ZoneId zone = zone(inputs, before.zone(), view);
        List<Day> days = days(inputs, view);
        if (!inputs.sound()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ChangeEdition(
                    before.id(),
                    before.version(),
                    name,
                    number,
                    theme,
                    city,
                    venue,
                    new Country(inputs.value("host")),
                    new Country(inputs.value("guest")),
                    zone,
                    days,
                    Integer.parseInt(inputs.value("accent")),
                    Edition.Status.valueOf(inputs.value("status"))));
        } catch (UserFacingException refusal) {
            refuse(inputs, refusal, view);
            return Optional.empty();
        }
    }

    /** Puts a refusal of the house beside the field it is about. */
    static void refuse(Inputs inputs, UserFacingException refusal, View view) {
        String key = refusal.key();
        String field = key.startsWith("editions.name")
                ? "name-"
                        + Optional.of(inputs.value("name-original"))
                                .filter(code -> !code.isEmpty())
                                .orElse("en")
                : key.startsWith("editions.countries") ? "guest" : key.startsWith("editions.days") ? "day-0" : "status";
        inputs.refuse(field, view.t(key, refusal.arguments()));
    }

    private static int number(Inputs inputs, View view) {
        String typed = inputs.value("number");
        if (!typed.matches("\\d{0,3}")) {
            inputs.refuse("number", view.t("editions.settings.number.wrong", typed));
            return 0;
        }
        return typed.isEmpty() ? 0 : Integer.parseInt(typed);
    }

    static ZoneId zone(Inputs inputs, ZoneId otherwise, View view) {
        try {
            return ZoneId.of(inputs.value("zone"));
        } catch (DateTimeException unknown) {
            inputs.refuse("zone", view.t("editions.settings.zone.wrong", inputs.value("zone")));
            return otherwise;
        }
    }

    private static List<Day> days(Inputs inputs, View view) {
        var days = new ArrayList<Day>();
        for (int row = 0; row < rows(inputs); row++) {
            String typed = inputs.value("day-" + row);
            if (!typed.isEmpty()) {
                String field = "day-" + row;
                Phase phase = Phase.valueOf(inputs.value(field + "-phase"));
                date(inputs, field, view).ifPresent(date -> days.add(new Day(date, phase)));
            }
        }
        return days;
    }

    /** The day in a field, as browsers send it; refused when it is none. */
    static Optional<LocalDate> date(Inputs inputs, String field, View view) {
        try {
            LocalDate date = LocalDate.parse(inputs.value(field));
            if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                return Optional.of(date);
            }
        } catch (DateTimeException ignored) {
            // answered below like a date out of all reason
        }
        inputs.refuse(field, view.t("editions.settings.date.wrong", inputs.value(field)));
        return Optional.empty();
    }
}
