package amur.editions.sql;

import amur.shared.LocalizedText;
import java.time.ZoneId;

/** Where an edition is held: city, hall (may be empty), zone. */
record Venue(LocalizedText city, LocalizedText hall, ZoneId zone) {}
