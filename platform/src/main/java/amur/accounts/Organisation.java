package amur.accounts;

import amur.shared.Country;

/** A body that acts at the fair: a company, an organizer, an agency. Its name here is for accounts; the catalogue has the full entry. */
public record Organisation(OrganisationId id, String name, Country country) {}
