package amur.timetabling;

/**
 * A company (or one representative) that meets others.
 *
 * @param id its number, 0…
 * @param free the slots it can use
 * @param seats meetings it can hold at once
 * @param min meetings it should have at least (a goal, not a rule)
 * @param max meetings it may have at most
 */
public record Participant(int id, Side side, SlotSet free, int seats, int min, int max) {}
