package amur.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler only those may call who hold a right for what the address speaks of. Who is not signed in is sent to sign in; who is
 * but lacks the right gets 404, as if the thing were not there. Enforced by {@code accounts}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    /** The right's name, {@code meetings.release}; {@code accounts.signed-in} for whoever has signed in. */
    String value();
}
