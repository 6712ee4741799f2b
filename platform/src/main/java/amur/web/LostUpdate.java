package amur.web;

/** Somebody else has changed the thing since it was shown: their change stands, this one is not made. Answers 409. */
public final class LostUpdate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LostUpdate(String what) {
        super(what);
    }
}
