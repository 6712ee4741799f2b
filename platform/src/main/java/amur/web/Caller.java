package amur.web;

/** Who asks, as far as a page needs to know: a name to greet and what they may see. Deny by default. */
public interface Caller {
    boolean signedIn();

    String name();

    /** Whether any of the caller's roles gives this right for the thing the current address speaks of. */
    boolean may(String right);

    /** Whether the caller was asked to confirm their e-mail address and has not done so. */
    default boolean unconfirmed() {
        return false;
    }

    Caller NOBODY = new Caller() {
        @Override
        public boolean signedIn() {
            return false;
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public boolean may(String right) {
            return false;
        }
    };
}
