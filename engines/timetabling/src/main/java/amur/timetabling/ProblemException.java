package amur.timetabling;

/** A problem that contradicts itself or the limits of the engine. The message carries the values. */
public final class ProblemException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    public ProblemException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
