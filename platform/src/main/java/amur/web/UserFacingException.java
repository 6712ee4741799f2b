package amur.web;

/**
 * A refusal that a user is to read: a message key with its arguments, shown in the reader's language on the error page or, by
 * controllers that can, beside the field.
 */
public class UserFacingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    public UserFacingException(String key, Object... arguments) {
        super(key + " " + java.util.Arrays.toString(arguments));
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
