package amur.exhibitors;

import amur.editions.EditionId;

/** A company was approved and is in the catalogue. */
public record ExhibitorListed(EditionId edition, ExhibitorId exhibitor) {}
