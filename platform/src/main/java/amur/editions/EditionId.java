package amur.editions;

import java.io.Serializable;

public record EditionId(long value) implements Serializable {}
