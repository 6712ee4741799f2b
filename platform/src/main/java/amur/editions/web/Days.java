package amur.editions.web;

import amur.editions.Edition;
import amur.editions.Edition.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days of an edition in stretches of one purpose. */
final class Days {
    record Stretch(LocalDate first, LocalDate last, Phase phase) {
        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        boolean isOneDay() {
            return first.equals(last);
        }
    }

    private Days() {}

    /** Neighbouring days of one purpose together. */
    static List<Stretch> stretches(Edition edition) {
        var stretches = new ArrayList<Stretch>();
        for (Edition.Day day : edition.days()) {
            Stretch before = stretches.isEmpty() ? null : stretches.getLast();
            if (before != null
                    && before.phase() == day.phase()
                    && before.last().plusDays(1).equals(day.date())) {
                stretches.set(stretches.size() - 1, new Stretch(before.first(), day.date(), day.phase()));
            } else {
                stretches.add(new Stretch(day.date(), day.date(), day.phase()));
            }
        }
        return stretches;
    }

    /** The first day that is not for building up; the first of all where there are no others. */
    static LocalDate opening(Edition edition) {
        return event(edition).getFirst().date();
    }

    static LocalDate closing(Edition edition) {
        return event(edition).getLast().date();
    }

    private static List<Edition.Day> event(Edition edition) {
        List<Edition.Day> event = edition.days().stream()
                .filter(day -> day.phase() == Phase.BUSINESS || day.phase() == Phase.PUBLIC)
                .toList();
        return event.isEmpty() ? edition.days() : event;
    }
}
