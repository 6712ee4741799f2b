package amur.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Whom to write to, many at once: for rooms that tell thousands of people of one event. */
public interface Addressees {
    /** The people of each organisation, whatever their role there; organisations without any are missing. */
    Map<OrganisationId, List<Person>> members(Collection<OrganisationId> organisations);

    /** The accounts of these addresses, by the address in small letters; those without an account are missing. */
    Map<String, Person> byEmail(Collection<String> emails);

    /** Who holds a role for everything or for this edition. */
    List<Person> holders(Role role, long editionId);
}
