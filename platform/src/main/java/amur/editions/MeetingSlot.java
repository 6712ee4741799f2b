package amur.editions;

import amur.shared.Period;
import java.time.LocalDate;

/** A stretch of time in which meetings are held at all tables alike. {@code index} counts from 0 over all days, in order of time. */
public record MeetingSlot(int index, LocalDate day, Period period) {}
