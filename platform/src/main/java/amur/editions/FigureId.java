package amur.editions;

import java.io.Serializable;

public record FigureId(long value) implements Serializable {}
