package amur.accounts;

import java.io.Serializable;

public record PersonId(long value) implements Serializable {}
