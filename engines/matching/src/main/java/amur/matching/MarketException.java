package amur.matching;

/** A market that contradicts itself, or a file that cannot be read: cause, values and, for a file, the line (from 1; else 0). */
public final class MarketException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final int line;

    public MarketException(Fault fault, String message) {
        this(0, fault, message);
    }

    MarketException(int line, Fault fault, String message) {
        super(line > 0 ? "line " + line + ": " + message : message);
        this.fault = fault;
        this.line = line;
    }

    public Fault fault() {
        return fault;
    }

    public int line() {
        return line;
    }
}
