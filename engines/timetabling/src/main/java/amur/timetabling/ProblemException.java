package amur.timetabling;

/** A problem that contradicts itself or the limits of the engine. The message carries the values. */
public final class ProblemException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    private final int subject;

    private final String name;

    public ProblemException(Fault fault, String message) {
        this(fault, -1, message);
    }

    ProblemException(Fault fault, int subject, String message) {
        this(fault, subject, "", message);
    }

    private ProblemException(Fault fault, int subject, String name, String message) {
        super(message);
        this.fault = fault;
        this.subject = subject;
        this.name = name;
    }

    /** Something that the files call by this name is not given. */
    static ProblemException missing(String name) {
        return new ProblemException(Fault.MISSING, -1, name, name + " are not given");
    }

    /** What is missing, by the name that the files give it; empty for other faults. */
    String name() {
        return name;
    }

    /** The number of the request or participant meant, or -1. */
    int subject() {
        return subject;
    }

    public Fault fault() {
        return fault;
    }
}
