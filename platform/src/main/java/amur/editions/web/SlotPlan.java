package amur.editions.web;

import amur.editions.Editions.SlotTime;
import amur.shared.Period;
import amur.web.UserFacingException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The slots of one day: from a time to a time, each so long, with so long a pause after it, none over lunch.
 *
 * @param lunchFrom null where there is no lunch; then {@code lunchUntil} is null too
 */
record SlotPlan(
        LocalTime from,
        LocalTime until,
        Duration length,
        Duration pause,
        @Nullable LocalTime lunchFrom,
        @Nullable LocalTime lunchUntil) {
    private static final int SHORTEST_MINUTES = 5;
    private static final int LONGEST_MINUTES = 240;

    SlotPlan {
        if (!from.isBefore(until)) {
            throw new UserFacingException("editions.slots.plan.order");
        }
        if (length.toMinutes() < SHORTEST_MINUTES || length.toMinutes() > LONGEST_MINUTES) {
            throw new UserFacingException("editions.slots.plan.length", SHORTEST_MINUTES, LONGEST_MINUTES);
        }
        if (pause.isNegative() || pause.toMinutes() > LONGEST_MINUTES) {
            throw new UserFacingException("editions.slots.plan.pause", LONGEST_MINUTES);
        }
        if ((lunchFrom == null) != (lunchUntil == null)
                || (lunchFrom != null && lunchUntil != null && !lunchFrom.isBefore(lunchUntil))) {
            throw new UserFacingException("editions.slots.plan.lunch");
        }
    }

    List<SlotTime> on(LocalDate day, ZoneId zone) {
        var slots = new ArrayList<SlotTime>();
        int minute = from.toSecondOfDay() / 60;
        int end = until.toSecondOfDay() / 60;
        while (minute + length.toMinutes() <= end) {
            int lunchEnd = lunchOver(minute);
            if (lunchEnd > minute) {
                minute = lunchEnd;
                continue;
            }
            var start = day.atTime(LocalTime.ofSecondOfDay(minute * 60L))
                    .atZone(zone)
                    .toInstant();
            slots.add(new SlotTime(day, new Period(start, start.plus(length))));
            minute += (int) length.plus(pause).toMinutes();
        }
        return slots;
    }

    /** When lunch is over if a slot that begins at this minute would reach into it; else that minute. */
    private int lunchOver(int minute) {
        if (lunchFrom == null || lunchUntil == null) {
            return minute;
        }
        int lunch = lunchFrom.toSecondOfDay() / 60;
        int over = lunchUntil.toSecondOfDay() / 60;
        return minute < over && minute + length.toMinutes() > lunch ? over : minute;
    }
}
