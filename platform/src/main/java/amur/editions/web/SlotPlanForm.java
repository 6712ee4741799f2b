package amur.editions.web;

import amur.editions.Edition;
import amur.editions.Edition.Phase;
import amur.editions.MeetingSlot;
import amur.web.UserFacingException;
import amur.web.View;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plan of a day's slots as the fields of a form, and back. */
final class SlotPlanForm {
    private SlotPlanForm() {}

    /** The days on which there could be meetings and are none yet, and a usual day. */
    static Inputs suggested(Edition edition, List<MeetingSlot> slots) {
        Set<LocalDate> done = slots.stream().map(MeetingSlot::day).collect(Collectors.toSet());
        return new Inputs()
                .with(
                        "day",
                        edition.days().stream()
                                .filter(day -> day.phase() == Phase.BUSINESS || day.phase() == Phase.PUBLIC)
                                .map(day -> day.date())
                                .filter(day -> !done.contains(day))
                                .map(LocalDate::toString)
                                .toList())
                .with("from", "09:30")
                .with("until", "17:30")
                .with("length", "25")
                .with("pause", "5")
                .with("lunch-from", "12:30")
                .with("lunch-until", "13:30");
    }

    static Set<LocalDate> days(Inputs inputs, Edition edition, View view) {
        Set<LocalDate> chosen = edition.days().stream()
                .map(Edition.Day::date)
                .filter(day -> inputs.all("day").contains(day.toString()))
                .collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            inputs.refuse("day", view.t("editions.slots.plan.no_day"));
        }
        return chosen;
    }

    static Optional<SlotPlan> read(Inputs inputs, View view) {
        LocalTime from = time(inputs, "from", view);
        LocalTime until = time(inputs, "until", view);
        Duration length = minutes(inputs, "length", view);
        Duration pause = minutes(inputs, "pause", view);
        @Nullable LocalTime lunchFrom = inputs.value("lunch-from").isEmpty() ? null : time(inputs, "lunch-from", view);
        @Nullable
        LocalTime lunchUntil = inputs.value("lunch-until").isEmpty() ? null : time(inputs, "lunch-until", view);
        if (!inputs.sound()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SlotPlan(from, until, length, pause, lunchFrom, lunchUntil));
        } catch (UserFacingException refusal) {
            String what = refusal.key().substring(refusal.key().lastIndexOf('.') + 1);
            String field = what.equals("order") ? "until" : what.equals("lunch") ? "lunch-until" : what;
            inputs.refuse(field, view.t(refusal.key(), refusal.arguments()));
            return Optional.empty();
        }
    }

    private static LocalTime time(Inputs inputs, String field, View view) {
        try {
            return LocalTime.parse(inputs.value(field)).withSecond(0).withNano(0);
        } catch (DateTimeException unreadable) {
            inputs.refuse(field, view.t("editions.slots.plan.time", inputs.value(field)));
            return LocalTime.MIDNIGHT;
        }
    }

    private static Duration minutes(Inputs inputs, String field, View view) {
        String typed = inputs.value(field);
        if (!typed.matches("\\d{1,3}")) {
            inputs.refuse(field, view.t("editions.slots.plan.minutes", typed));
            return Duration.ZERO;
        }
        return Duration.ofMinutes(Integer.parseInt(typed));
    }
}
