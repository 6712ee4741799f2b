package amur.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Somebody else changed the thing first: answered 409, nothing is saved, nothing of theirs is lost. */
public final class ConflictException extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    /** @param what for the log: the thing with both versions */
    public ConflictException(String what) {
        super(
                HttpStatus.CONFLICT,
                org.springframework.http.ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, what),
                null);
    }
}
