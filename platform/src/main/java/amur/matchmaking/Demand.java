package amur.matchmaking;

import amur.exhibitors.ExhibitorId;

/** A meeting to be placed: an accepted request with the weight of both sides' wishes. */
public record Demand(MeetingRequestId request, ExhibitorId a, ExhibitorId b, int weight, boolean mustPlace) {}
