package amur.matchmaking.web;

import java.util.List;

/**
 * Companies that requests have not reached.
 *
 * @param list {@code requests}: without an open request; {@code accepted}: without an accepted one
 */
public record CoveragePage(
        String edition,
        String list,
        int listed,
        int withoutRequests,
        int withoutAccepted,
        List<Party> parties,
        Pages pages) {}
