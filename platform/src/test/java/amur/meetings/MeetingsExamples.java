package amur.meetings;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.ExhibitorsExamples;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.Matchmaking.NewRequest;
import amur.matchmaking.MatchmakingExamples;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.WishLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Editions ready to be drafted, for tests of meetings. */
@Component
public final class MeetingsExamples {
    private final Editions editions;
    private final Exhibitors exhibitors;
    private final Matchmaking matchmaking;

    MeetingsExamples(Editions editions, Exhibitors exhibitors, Matchmaking matchmaking) {
        this.editions = editions;
        this.exhibitors = exhibitors;
        this.matchmaking = matchmaking;
    }

    /** An edition with companies that have accepted requests. */
    public record Fair(Edition edition, List<ExhibitorId> companies, List<MeetingRequestId> requests) {
        public Fair {
            companies = List.copyOf(companies);
            requests = List.copyOf(requests);
        }

        public amur.editions.EditionId id() {
            return edition.id();
        }
    }

    public Matchmaking matchmaking() {
        return matchmaking;
    }

    /** Companies of which every second is Chinese, the others Russian, none with a common language, and random requests. */
    public Fair fair(int slots, int tables, int interpreters, int companies, int requests) {
        Edition edition = EditionsExamples.harbin(editions, slots, tables, interpreters);
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), ExhibitorsExamples.many(companies));
        return new Fair(edition, ids, matchmaking.enter(edition.id(), MatchmakingExamples.requests(ids, requests, 7)));
    }

    /** A fair of the given companies, with a request between each pair of indices. */
    public Fair fair(int slots, int tables, int interpreters, List<NewExhibitor> companies, int[]... pairs) {
        Edition edition = EditionsExamples.harbin(editions, slots, tables, interpreters);
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), companies);
        var requests = new ArrayList<NewRequest>();
        for (int[] pair : pairs) {
            requests.add(new NewRequest(ids.get(pair[0]), ids.get(pair[1]), WishLevel.MEET, WishLevel.MEET, false));
        }
        return new Fair(edition, ids, matchmaking.enter(edition.id(), requests));
    }

    /**
     * Twenty circles of three companies that all want to meet each other in the one slot there is: one meeting a circle is the best
     * there can be, one and a half is what prices can prove. So an engine that proves by prices works until its time is up.
     */
    public Fair circles() {
        int circles = 20;
        var companies = new ArrayList<NewExhibitor>();
        var pairs = new ArrayList<int[]>();
        for (int i = 0; i < 3 * circles; i++) {
            companies.add(speaking(i, 1, 0, "en"));
            pairs.add(new int[] {i, i % 3 == 2 ? i - 2 : i + 1});
        }
        return fair(1, 2 * circles, 0, companies, pairs.toArray(int[][]::new));
    }

    /** A company of example number {@code i} whose only person speaks these languages; nobody comes where there is none. */
    public static NewExhibitor speaking(int i, int seats, int least, String... languages) {
        NewExhibitor like = ExhibitorsExamples.many(i + 1).get(i);
        return new NewExhibitor(
                like.kind(),
                like.name(),
                like.latinName(),
                like.country(),
                like.region(),
                like.sector(),
                "",
                seats,
                least,
                true,
                languages.length == 0
                        ? List.of()
                        : List.of(new amur.exhibitors.Exhibitor.Representative(
                                0, "A", "B", "", "", "speaker" + i + "@invented.example", Set.of(languages), -1)),
                List.of(),
                List.of());
    }
}
