package amur.accounts;

import java.util.Optional;

/**
 * Where somebody goes who has signed in without having asked for a page: the page of their role that says what needs them now. Rooms
 * offer one bean each; of a person with several roles the first by {@code @Order} wins. Nobody's page is the first address.
 */
public interface FirstPage {
    /** The address without the language; empty when this room has none for them. */
    Optional<String> path(PersonId person);
}
