package amur.terminology;

import java.io.IOException;

/** A file that is not what it should be; the message names the file, the line where it matters, and the cause. */
public final class FormatException extends IOException {
    private static final long serialVersionUID = 1L;

    public FormatException(String message) {
        super(message);
    }
}
