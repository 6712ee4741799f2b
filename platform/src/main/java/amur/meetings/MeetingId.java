package amur.meetings;

import java.io.Serializable;

/** A meeting for ever: one request of one edition has one, however often it moves, is cancelled or comes back. */
public record MeetingId(long value) implements Serializable {}
