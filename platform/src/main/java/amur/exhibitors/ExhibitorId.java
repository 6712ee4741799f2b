package amur.exhibitors;

import java.io.Serializable;

/** A company at one edition. */
public record ExhibitorId(long value) implements Serializable {}
