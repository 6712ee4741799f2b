package amur.exhibitors;

import amur.editions.EditionId;

/** A company no longer comes. */
public record ExhibitorWithdrawn(EditionId edition, ExhibitorId exhibitor) {}
