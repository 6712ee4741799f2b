package amur.accounts;

/**
 * Makes guessing slow on every node alike. An attempt is counted before it is looked at, so that many at once cannot slip through
 * together; a success takes its own count back and clears the e-mail's, but not the address's: who owns one account must not be
 * able to clear the way for guessing at others.
 */
public interface SignInAttempts {
    int MOST_PER_EMAIL = 5;
    int MOST_PER_ADDRESS = 20;

    /** Counts an attempt; false when there were too many in the last ten minutes, and then it is not counted. */
    boolean begin(String email, String address);

    void succeeded(String email, String address);
}
