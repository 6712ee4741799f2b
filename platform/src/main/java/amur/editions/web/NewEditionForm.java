package amur.editions.web;

import amur.editions.Capitals;
import amur.editions.Edition;
import amur.editions.Edition.Day;
import amur.editions.Edition.Phase;
import amur.editions.OpenEdition;
import amur.shared.Country;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.web.UserFacingException;
import amur.web.View;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A new edition as the fields of a form, and back. */
final class NewEditionForm {
    private static final int MOST_DAYS = 60;

    private NewEditionForm() {}

    /** A year after the edition it comes from, with the host switched, as the custom of the series is; to be changed freely. */
    static Inputs suggested(Optional<Edition> from, List<Country> countries, View view) {
        Inputs inputs = new Inputs()
                .with("from", from.map(Edition::slug).orElse(""))
                .with("slug", "")
                .with(
                        "first",
                        from.map(edition -> edition.firstDay().plusWeeks(52).toString())
                                .orElse(""))
                .with("last", "")
                .with("switch", "true")
                .with("host", countries.getFirst().code())
                .with("guest", countries.getLast().code());
        Texts.write(inputs, "name", LocalizedText.empty(), view.language());
        Texts.write(inputs, "city", LocalizedText.empty(), view.language());
        return inputs;
    }

    static void slug(Inputs inputs, View view) {
        if (inputs.value("slug").isEmpty()) {
            inputs.refuse("slug", view.t("editions.new.slug.missing"));
        }
    }

    static LocalizedText name(Inputs inputs, View view) {
        LocalizedText name = Texts.read(inputs, "name", LocalizedText.empty(), view);
        if (name.isEmpty() && inputs.sound()) {
            Language original = Language.find(inputs.value("name-original")).orElse(view.language());
            inputs.refuse(Texts.field("name", original), view.t("editions.name.missing"));
        }
        return name;
    }

    /** From nothing: the days from first to last are public, the zone that of the host's capital; the settings refine both. */
    static Optional<OpenEdition> read(Inputs inputs, Capitals capitals, View view) {
        slug(inputs, view);
        LocalizedText name = name(inputs, view);
        LocalizedText city = Texts.read(inputs, "city", LocalizedText.empty(), view);
        Optional<LocalDate> first = SettingsForm.date(inputs, "first", view);
        Optional<LocalDate> last = SettingsForm.date(inputs, "last", view);
        if (first.isPresent() && last.isPresent()) {
            LocalDate begin = first.get();
            if (last.get().isBefore(begin) || begin.plusDays(MOST_DAYS).isBefore(last.get())) {
                inputs.refuse("last", view.t("editions.new.last.wrong", MOST_DAYS));
            }
        }
        if (!inputs.sound() || first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        Country host = new Country(inputs.value("host"));
        try {
            return Optional.of(new OpenEdition(
                    inputs.value("slug"),
                    name,
                    0,
                    LocalizedText.empty(),
                    city,
                    LocalizedText.empty(),
                    host,
                    new Country(inputs.value("guest")),
                    capitals.find(host).map(Capitals.Capital::zone).orElse(ZoneId.of("UTC")),
                    first.get()
                            .datesUntil(last.get().plusDays(1))
                            .map(date -> new Day(date, Phase.PUBLIC))
                            .toList(),
                    1));
        } catch (UserFacingException refusal) {
            String field = refusal.key().startsWith("editions.slug") ? "slug" : "guest";
            inputs.refuse(field, view.t(refusal.key(), refusal.arguments()));
            return Optional.empty();
        }
    }
}
