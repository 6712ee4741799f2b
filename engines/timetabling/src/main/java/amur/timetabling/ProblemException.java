package amur.timetabling;

/** A problem that contradicts itself or the limits of the engine. The message carries the values. */
public final class ProblemException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    private final int subject;

    public ProblemException(Fault fault, String message) {
        this(fault, -1, message);
    }

    ProblemException(Fault fault, int subject, String message) {
        super(message);
        this.fault = fault;
        this.subject = subject;
    }

    /** The number of the request or participant meant, or -1. */
    int subject() {
        return subject;
    }

    public Fault fault() {
        return fault;
    }
}
