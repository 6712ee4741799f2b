package amur.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler that reaches out to others: besides its right, the caller must have shown that their e-mail address is theirs. Who has not
 * is sent to the page that says so. Enforced by {@code accounts}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ConfirmedEmail {}
