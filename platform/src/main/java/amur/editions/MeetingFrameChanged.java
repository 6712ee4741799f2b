package amur.editions;

/** Slots, tables or interpreter pools of an edition were changed; who plans with them reads the frame again. */
public record MeetingFrameChanged(EditionId edition) {}
