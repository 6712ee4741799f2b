package amur.accounts;

/** What a role is held for. */
public sealed interface Scope {
    record Everything() implements Scope {}

    /** One edition, by the number of {@code editions.EditionId}. */
    record OfEdition(long editionId) implements Scope {}

    record OfOrganisation(OrganisationId organisation) implements Scope {}
}
