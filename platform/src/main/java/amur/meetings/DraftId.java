package amur.meetings;

import java.io.Serializable;

public record DraftId(long value) implements Serializable {}
