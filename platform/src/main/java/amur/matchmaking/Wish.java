package amur.matchmaking;

import amur.exhibitors.ExhibitorId;
import java.time.Instant;

/** What one company said about another, and when. */
public record Wish(ExhibitorId from, ExhibitorId about, WishLevel level, Instant at) {}
