package amur.matchmaking;

import java.io.Serializable;

public record MeetingRequestId(long value) implements Serializable {}
