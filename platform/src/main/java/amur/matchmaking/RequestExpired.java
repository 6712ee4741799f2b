package amur.matchmaking;

import amur.editions.EditionId;

/** Nobody answered in time; the pair is free to ask again. */
public record RequestExpired(EditionId edition, MeetingRequestId request) {}
