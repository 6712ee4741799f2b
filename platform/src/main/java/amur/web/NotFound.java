package amur.web;

/** What is asked for is not there, or not for this caller: both answer 404 alike. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
