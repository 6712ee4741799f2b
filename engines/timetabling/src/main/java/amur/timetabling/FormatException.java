package amur.timetabling;

/** A file that cannot be read: the line (from 1; 0 where the file as a whole is meant) and the cause. */
public final class FormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final Fault fault;
    private final String name;

    public FormatException(int line, Fault fault, String detail) {
        this(line, fault, "", detail);
    }

    FormatException(int line, Fault fault, String name, String detail) {
        super(line > 0 ? "line " + line + ": " + detail : detail);
        this.line = line;
        this.fault = fault;
        this.name = name;
    }

    /** A contradiction of the problem, with the line that brought it. */
    FormatException(int line, ProblemException cause) {
        this(line, cause.fault(), cause.name(), String.valueOf(cause.getMessage()));
        initCause(cause);
    }

    public int line() {
        return line;
    }

    /** The name of the field or record that is missing, repeated or unknown, as the file writes it; empty for other faults. */
    public String name() {
        return name;
    }

    public Fault fault() {
        return fault;
    }
}
