package amur.matchmaking.market;

import amur.exhibitors.Exhibitor;
import java.util.Set;

/**
 * A company as the database has it, without its goods.
 *
 * @param region ISO 3166-2; empty where none is given
 * @param languages that its people speak
 * @param held certificates of what it offers that are valid today
 * @param wanted certificates of what it seeks
 */
record CompanyRow(
        long id,
        long edition,
        int number,
        Exhibitor.Kind kind,
        String country,
        String region,
        String sector,
        boolean listed,
        Set<String> languages,
        Set<String> held,
        Set<String> wanted) {
    CompanyRow {
        languages = Set.copyOf(languages);
        held = Set.copyOf(held);
        wanted = Set.copyOf(wanted);
    }
}
