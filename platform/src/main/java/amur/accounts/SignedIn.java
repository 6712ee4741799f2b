package amur.accounts;

import java.io.Serializable;
import java.security.Principal;

/** Whom a session belongs to. Roles are not kept in it: they are read with every request, so that taking one away works at once. */
public record SignedIn(PersonId personId, String name) implements Principal, Serializable {
    @Override
    public String getName() {
        return Long.toString(personId.value());
    }
}
