package amur.timetabling;

/** A file that cannot be read: the line (from 1; 0 where the file as a whole is meant) and the cause. */
public final class FormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final Fault fault;

    public FormatException(int line, Fault fault, String detail) {
        super(line > 0 ? "line " + line + ": " + detail : detail);
        this.line = line;
        this.fault = fault;
    }

    public int line() {
        return line;
    }

    public Fault fault() {
        return fault;
    }
}
