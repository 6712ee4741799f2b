package amur.exhibitors;

import amur.editions.EditionId;

/** A company has changed the hours in which its people are there. */
public record PresenceChanged(EditionId edition, ExhibitorId exhibitor) {}
